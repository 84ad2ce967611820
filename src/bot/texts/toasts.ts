import type { Language } from "../../domain/shared/actor";

export type ToastParams = Readonly<Record<string, string | number>>;

/** One line over the tapped card after a change was made; `{name}` is a fact of it. */
const toasts = {
  approvalApproved: { zh: "{number} 已批准", en: "{number} is approved" },
  approvalStepApproved: {
    zh: "{number} 你这一步已批准，转给下一位",
    en: "Your step of {number} is approved; it goes on to the next approver",
  },
  approvalRejected: { zh: "{number} 已驳回", en: "{number} is rejected" },
  approvalReturned: { zh: "{number} 已退回修改", en: "{number} is returned for change" },
  approvalWithdrawn: { zh: "{number} 已撤回", en: "{number} is withdrawn" },
  quoteSubmitted: { zh: "{number} 已提交审批", en: "{number} is submitted for approval" },
  quoteApprovedAtOnce: { zh: "{number} 无需审批，已通过，可以发给客户", en: "{number} needs no approval; you can send it to the customer" },
  quoteSent: { zh: "{number} 已标记为发给客户", en: "{number} is marked as sent to the customer" },
  quoteAccepted: { zh: "{number} 客户已接受", en: "{number} is accepted by the customer" },
  quoteDeclined: { zh: "{number} 客户已拒绝", en: "{number} is declined by the customer" },
  quoteRevised: { zh: "{number} 已改为第 {versionNo} 版草稿", en: "{number} is now version {versionNo}, a draft" },
  quoteMade: { zh: "已新建报价 {number}", en: "Quote {number} is drafted" },
  dealWon: { zh: "成交！已生成订单 {order}", en: "Won! Order {order} is made" },
  dealWonBefore: { zh: "之前已成交，订单是 {order}", en: "It was won before; the order is {order}" },
  leadMade: { zh: "已建线索 {number}", en: "Lead {number} is on record" },
  leadClaimed: { zh: "{number} 归你跟进了", en: "{number} is yours now" },
  leadContacted: { zh: "{number} 已记下这次联系", en: "The contact with {number} is logged" },
  leadQualified: { zh: "{number} 已转为客户 {customer} 和商机 {deal}", en: "{number} is now customer {customer} and deal {deal}" },
  leadDisqualified: { zh: "{number} 已标记为无效", en: "{number} is disqualified" },
  dealMoved: { zh: "{number} 已推进到“{stage}”", en: "{number} is now in {stage}" },
  dealLost: { zh: "{number} 已标记为输单", en: "{number} is marked as lost" },
  dealReopened: { zh: "{number} 已重新打开", en: "{number} is open again" },
  followUpLogged: { zh: "跟进已记下", en: "The follow-up is logged" },
  contractSubmitted: { zh: "{number} 已提交审批", en: "{number} is submitted for approval" },
  contractApprovedAtOnce: { zh: "{number} 无需审批，可以签了", en: "{number} needs no approval; it can be signed" },
  contractSigned: { zh: "{number} 已登记签署", en: "{number} is registered as signed" },
  contractTerminated: { zh: "{number} 已终止", en: "{number} is terminated" },
  contractRenewed: { zh: "{number} 已续签，新合同 {renewal} 是草稿", en: "{number} is renewed; the new contract {renewal} is a draft" },
  languageSet: { zh: "好的，以后用中文", en: "All right, English from now on" },
  ruleSwitched: { zh: "{number} {state}", en: "{number} is {state}" },
  todoDone: { zh: "{number} 已完成", en: "{number} is done" },
  todoCancelled: { zh: "{number} 已取消", en: "{number} is cancelled" },
  todoMade: { zh: "已建待办 {number}，到时会提醒你", en: "To-do {number} is on your list" },
  bankRegistered: { zh: "{number}：已登记 {count} 笔回款", en: "{number}: {count} payments are registered" },
  bankLineChanged: { zh: "第 {row} 行已更正", en: "Row {row} is changed" },
  reminderAsked: {
    zh: "好的，给{customer}的催款通知马上发出，内容按最新应收生成",
    en: "All right, the reminder to {customer} goes out now, with what is due at this moment",
  },
  promiseNoted: {
    zh: "已记下：{customer}答应 {day} 付款，在那之前不再催",
    en: "Noted: {customer} will pay on {day} and is not reminded before",
  },
  writtenOff: { zh: "{number} 已核销坏账 {amount}", en: "{amount} of {number} is written off" },
  paymentRegistered: { zh: "回款 {number} 已登记", en: "Payment {number} is registered" },
  paymentSettled: { zh: "{number} 已核销 {amount}", en: "{amount} of {number} is settled" },
  paymentUnsettled: { zh: "{number} 已反核销，应收恢复为未收", en: "{number} is un-settled; what it had paid is open again" },
  paymentVoided: { zh: "{number} 已作废", en: "{number} is voided" },
  orderSubmitted: { zh: "{number} 已提交审批", en: "{number} is submitted for approval" },
  orderPlacedAtOnce: { zh: "{number} 无需审批，已下单并预占库存", en: "{number} needs no approval; it is placed and its stock reserved" },
  orderCancelled: { zh: "{number} 已取消，预占已释放", en: "{number} is cancelled and its stock released" },
  pickStarted: { zh: "{number} 开始拣货", en: "Picking {number} has begun" },
  pickFinished: { zh: "{number} 拣货完成", en: "{number} is picked" },
  shipped: { zh: "{number} 已发货", en: "{number} has shipped" },
  delivered: { zh: "{number} 已签收", en: "{number} is delivered" },
  requisitionSubmitted: { zh: "{number} 已提交审批", en: "{number} is submitted for approval" },
  requisitionApprovedAtOnce: { zh: "{number} 无需审批，可以下单采购了", en: "{number} needs no approval; it can be ordered" },
  purchaseDrafted: { zh: "已生成采购订单 {number}，请核对后确认", en: "{number} is drafted; look it over and confirm it" },
  purchaseConfirmed: { zh: "{number} 已确认", en: "{number} is confirmed" },
  purchaseReceived: { zh: "{number} 已收货，入库单 {receipt}", en: "{number} is received as {receipt}" },
  purchaseCancelled: { zh: "{number} 没到的已取消", en: "What had not come of {number} is cancelled" },
  billEntered: { zh: "已登记应付 {number}", en: "Payable {number} is on record" },
  billPaid: { zh: "{number} 付款已登记", en: "The payment of {number} is registered" },
  billVoided: { zh: "{number} 已作废", en: "{number} is voided" },
  parkedRetried: { zh: "正在重发 {count} 条", en: "Sending again: {count}" },
  parkedDropped: { zh: "已放弃 {count} 条，不会再发", en: "Dropped: {count}; nothing of it is sent any more" },
  recordChanged: { zh: "{number} 已更新", en: "{number} is updated" },
  requisitionCancelled: { zh: "{number} 已取消", en: "{number} is cancelled" },
} as const;

export type ToastName = keyof typeof toasts;

export function toastText(name: ToastName, params: ToastParams, language: Language): string {
  return toasts[name][language].replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ""));
}
