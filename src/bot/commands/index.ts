import type { Command } from "./define-command";
import { approvalDecide } from "./approvals/approval-decide.command";
import { approvalList } from "./approvals/approval-list.command";
import { approvalWithdraw } from "./approvals/approval-withdraw.command";
import { contractCreate } from "./contracts/contract-create.command";
import { contractList } from "./contracts/contract-list.command";
import { contractSign } from "./contracts/contract-sign.command";
import { helpShow } from "./conversation/help-show.command";
import { customerCreate } from "./customers/customer-create.command";
import { customerShow } from "./customers/customer-show.command";
import { customerUpdate } from "./customers/customer-update.command";
import { followupLog } from "./customers/followup-log.command";
import { leadAssign } from "./leads/lead-assign.command";
import { leadClaim } from "./leads/lead-claim.command";
import { leadCreate } from "./leads/lead-create.command";
import { leadQualify } from "./leads/lead-qualify.command";
import { dealCreate } from "./opportunities/deal-create.command";
import { dealLose } from "./opportunities/deal-lose.command";
import { dealMove } from "./opportunities/deal-move.command";
import { dealUpdate } from "./opportunities/deal-update.command";
import { dealWin } from "./opportunities/deal-win.command";
import { orderCancel } from "./orders/order-cancel.command";
import { orderCreate } from "./orders/order-create.command";
import { orderList } from "./orders/order-list.command";
import { orderShow } from "./orders/order-show.command";
import { parkedDrop } from "./operations/parked-drop.command";
import { parkedList } from "./operations/parked-list.command";
import { parkedRetry } from "./operations/parked-retry.command";
import { orderShip } from "./outbound/order-ship.command";
import { outboundPick } from "./outbound/outbound-pick.command";
import { paymentRegister } from "./payments/payment-register.command";
import { paymentSettle } from "./payments/payment-settle.command";
import { paymentVoid } from "./payments/payment-void.command";
import { purchaseRequest } from "./purchasing/purchase-request.command";
import { quoteCreate } from "./quotes/quote-create.command";
import { quoteRevise } from "./quotes/quote-revise.command";
import { quoteSend } from "./quotes/quote-send.command";
import { quoteShow } from "./quotes/quote-show.command";
import { quoteSubmit } from "./quotes/quote-submit.command";
import { receivableList } from "./receivables/receivable-list.command";
import { stockCount } from "./stock/stock-count.command";
import { stockQuery } from "./stock/stock-query.command";
import { stockThreshold } from "./stock/stock-threshold.command";
import { stockTransfer } from "./stock/stock-transfer.command";
import { todoCreate } from "./todos/todo-create.command";
import { todoDone } from "./todos/todo-done.command";
import { todoList } from "./todos/todo-list.command";

/** Everything people can have done by saying it. */
export const commands: readonly Command[] = [
  approvalDecide,
  approvalList,
  approvalWithdraw,
  contractCreate,
  contractList,
  contractSign,
  helpShow(() => commands),
  customerCreate,
  customerShow,
  customerUpdate,
  followupLog,
  leadAssign,
  leadClaim,
  leadCreate,
  leadQualify,
  dealCreate,
  dealLose,
  dealMove,
  dealUpdate,
  dealWin,
  orderCancel,
  orderCreate,
  orderList,
  orderShow,
  orderShip,
  outboundPick,
  parkedDrop,
  parkedList,
  parkedRetry,
  paymentRegister,
  paymentSettle,
  paymentVoid,
  purchaseRequest,
  quoteCreate,
  quoteRevise,
  quoteSend,
  quoteShow,
  quoteSubmit,
  receivableList,
  stockCount,
  stockQuery,
  stockThreshold,
  stockTransfer,
  todoCreate,
  todoDone,
  todoList,
];
