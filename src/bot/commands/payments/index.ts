import type { Command } from "../define-command";
import { orderPay } from "./order-pay.command";
import { paymentRefund } from "./payment-refund.command";
import { paymentChannel } from "./payment-channel.command";
import { paymentRegister } from "./payment-register.command";
import { paymentList } from "./payment-list.command";
import { paymentSettle } from "./payment-settle.command";
import { paymentUnsettle } from "./payment-unsettle.command";
import { paymentVoid } from "./payment-void.command";

export const paymentsCommands: readonly Command[] = [
  orderPay,
  paymentRefund,
  paymentChannel,
  paymentRegister,
  paymentList,
  paymentSettle,
  paymentUnsettle,
  paymentVoid,
];
