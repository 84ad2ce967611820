import type { Command } from "../define-command";
import { billPay } from "./bill-pay.command";
import { billVoid } from "./bill-void.command";
import { billRegister } from "./bill-register.command";
import { purchaseCancel } from "./purchase-cancel.command";
import { purchaseConfirm } from "./purchase-confirm.command";
import { purchaseLate } from "./purchase-late.command";
import { purchaseOrder } from "./purchase-order.command";
import { purchaseReceive } from "./purchase-receive.command";
import { receiptFree } from "./receipt-free.command";
import { purchaseReschedule } from "./purchase-reschedule.command";
import { supplierCreate } from "./supplier-create.command";
import { supplierList } from "./supplier-list.command";
import { supplierUpdate } from "./supplier-update.command";
import { purchaseReturn } from "./purchase-return.command";
import { purchaseShow } from "./purchase-show.command";
import { supplierPrice } from "./supplier-price.command";
import { purchaseRequest } from "./purchase-request.command";
import { requisitionCancel } from "./requisition-cancel.command";

export const purchasingCommands: readonly Command[] = [
  billPay,
  billRegister,
  billVoid,
  purchaseCancel,
  purchaseConfirm,
  purchaseLate,
  purchaseOrder,
  purchaseReceive,
  purchaseReschedule,
  supplierCreate,
  supplierList,
  supplierUpdate,
  purchaseReturn,
  receiptFree,
  purchaseShow,
  supplierPrice,
  purchaseRequest,
  requisitionCancel,
];
