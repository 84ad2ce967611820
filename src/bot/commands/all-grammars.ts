import type { Grammar } from "./define-grammar";
import { grammar as approvalDecide } from "./approvals/approval-decide.grammar";
import { grammar as approvalList } from "./approvals/approval-list.grammar";
import { grammar as approvalWithdraw } from "./approvals/approval-withdraw.grammar";
import { grammar as contractCreate } from "./contracts/contract-create.grammar";
import { grammar as contractList } from "./contracts/contract-list.grammar";
import { grammar as contractSign } from "./contracts/contract-sign.grammar";
import { grammar as helpShow } from "./conversation/help-show.grammar";
import { grammar as customerCreate } from "./customers/customer-create.grammar";
import { grammar as customerShow } from "./customers/customer-show.grammar";
import { grammar as customerUpdate } from "./customers/customer-update.grammar";
import { grammar as followupLog } from "./customers/followup-log.grammar";
import { grammar as leadAssign } from "./leads/lead-assign.grammar";
import { grammar as leadClaim } from "./leads/lead-claim.grammar";
import { grammar as leadCreate } from "./leads/lead-create.grammar";
import { grammar as leadQualify } from "./leads/lead-qualify.grammar";
import { grammar as dealCreate } from "./opportunities/deal-create.grammar";
import { grammar as dealLose } from "./opportunities/deal-lose.grammar";
import { grammar as dealMove } from "./opportunities/deal-move.grammar";
import { grammar as dealUpdate } from "./opportunities/deal-update.grammar";
import { grammar as dealWin } from "./opportunities/deal-win.grammar";
import { grammar as orderCancel } from "./orders/order-cancel.grammar";
import { grammar as orderCreate } from "./orders/order-create.grammar";
import { grammar as orderList } from "./orders/order-list.grammar";
import { grammar as orderShow } from "./orders/order-show.grammar";
import { grammar as orderShip } from "./outbound/order-ship.grammar";
import { grammar as outboundPick } from "./outbound/outbound-pick.grammar";
import { grammar as paymentRegister } from "./payments/payment-register.grammar";
import { grammar as paymentSettle } from "./payments/payment-settle.grammar";
import { grammar as paymentVoid } from "./payments/payment-void.grammar";
import { grammar as purchaseRequest } from "./purchasing/purchase-request.grammar";
import { grammar as quoteCreate } from "./quotes/quote-create.grammar";
import { grammar as quoteRevise } from "./quotes/quote-revise.grammar";
import { grammar as quoteSend } from "./quotes/quote-send.grammar";
import { grammar as quoteShow } from "./quotes/quote-show.grammar";
import { grammar as quoteSubmit } from "./quotes/quote-submit.grammar";
import { grammar as receivableList } from "./receivables/receivable-list.grammar";
import { grammar as stockCount } from "./stock/stock-count.grammar";
import { grammar as stockQuery } from "./stock/stock-query.grammar";
import { grammar as stockThreshold } from "./stock/stock-threshold.grammar";
import { grammar as stockTransfer } from "./stock/stock-transfer.grammar";
import { grammar as todoCreate } from "./todos/todo-create.grammar";
import { grammar as todoDone } from "./todos/todo-done.grammar";
import { grammar as todoList } from "./todos/todo-list.grammar";
import { laterGrammars } from "./later/later-grammars";

/** What this version is to do, each with hands or soon. */
export const presentGrammars: readonly Grammar[] = [
  approvalDecide,
  approvalList,
  approvalWithdraw,
  contractCreate,
  contractList,
  contractSign,
  helpShow,
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

/** Everything people can say; what is not there yet is understood as well, so that it is answered honestly and never misread. */
export const allGrammars: readonly Grammar[] = [...presentGrammars, ...laterGrammars];
