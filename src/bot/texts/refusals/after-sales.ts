import type { RefusalText } from "../refusals";

/** What may be said no to about invoices, returns and tickets. */
export const afterSalesRefusals: Readonly<Record<string, RefusalText>> = {
  "invoice.notFound": {
    zh: "没有找到这张发票。请用编号（INV-89）再说一次。",
    en: "There is no such invoice. Say its number (INV-89) once more.",
  },
  "invoice.stale": {
    zh: "发票 {number} 刚有变化，卡片已刷新，请再看一眼。",
    en: "{number} has just changed; the card is refreshed, look again.",
  },
  "invoice.notYet": { zh: "{order} 还没生效，不能开票。请等审批通过。", en: "{order} is not confirmed yet; wait for its approval." },
  "invoice.nothingToInvoice": {
    zh: "{order} 没有可开票的数量：都开过了，或已取消、已退回。",
    en: "There is nothing to invoice of {order}: it is all invoiced, cancelled or returned. Look at its card.",
  },
  "invoice.tooMuch": {
    zh: "{order} 第 {line} 行最多还能开 {most}，{wanted} 太多。请改小数量。",
    en: "At most {most} of line {line} of {order} may be invoiced, not {wanted}. Say less.",
  },
  "invoice.noSuchLine": { zh: "{order} 里没有这一行。请看单据上的明细。", en: "{order} has no such line. Look at its lines." },
  "invoice.noTaxId": {
    zh: "开专票要有购方税号，{number} 还没有。请先在客户资料里补上统一社会信用代码，或改开普票。",
    en: "A special invoice needs the buyer's tax id, which {number} lacks. Add the customer's credit code, or ask for an ordinary one.",
  },
  "invoice.futureDay": { zh: "开票日 {day} 还没到，请改成实际开票的日期。", en: "{day} has not come yet; say the day it was issued." },
  "invoice.numberTaken": {
    zh: "发票号码 {number} 已经用过，请核对后重填。",
    en: "The number {number} is another document's. Check it and type it again.",
  },
  "invoice.nothingToCredit": { zh: "{number} 没有可红冲的了。", en: "There is nothing left of {number} to credit." },
  "invoice.creditTooMuch": {
    zh: "{number} 最多还能红冲 {most}，{wanted} 太多。请改小。",
    en: "At most {most} of {number} can be credited, not {wanted}. Say less.",
  },
  "return.notFound": {
    zh: "没有找到这张退货单。请用编号（RT-4）再说一次。",
    en: "There is no such return. Say its number (RT-4) once more.",
  },
  "return.stale": {
    zh: "退货单 {number} 刚有变化，卡片已刷新，请再看一眼。",
    en: "{number} has just changed; the card is refreshed, look again.",
  },
  "return.noOrder": {
    zh: "退的是哪张订单的货？请带上订单号（SO-15）再说一次。",
    en: "Which order did the goods come with? Say its number (SO-15) too.",
  },
  "return.ownRequest": {
    zh: "{number} 是你自己登记的，请让同事审核。",
    en: "You entered {number} yourself; let a colleague decide on it.",
  },
  "return.nothingToReturn": {
    zh: "{order} 没有可退的货：还没发出，或都已退、在退。",
    en: "Nothing of {order} can come back: it has not shipped, or is back or on its way back. Look at its card.",
  },
  "return.tooMuch": {
    zh: "{order} 第 {line} 行最多还能退 {most}，{wanted} 太多。请改小数量。",
    en: "At most {most} of line {line} of {order} can come back, not {wanted}. Say less.",
  },
  "return.noSuchLine": { zh: "{order} 里没有这个产品。请看单据上的明细。", en: "{order} has no such line. Look at its lines." },
  "return.notSoMuch": {
    zh: "{number} 第 {line} 行只报退了 {most}，收不了 {wanted}。多出来的请另登记一张。",
    en: "Line {line} of {number} announced {most}, not {wanted}. Enter another return for the rest.",
  },
  "return.nothingCame": {
    zh: "一件都没收到的话，不用收货，取消 {number} 即可。",
    en: "If nothing came there is nothing to receive; cancel {number} instead.",
  },
  "return.findings": {
    zh: "{number} 第 {line} 行收到 {received}，验货结果加起来是 {found}。请核对数量。",
    en: "{received} came of line {line} of {number}, the findings make {found}. Check the quantities.",
  },
  "return.oddFinding": {
    zh: "{number} 第 {line} 行：维修的货要寄回客户，其他处理不寄回。请重选。",
    en: "Line {line} of {number}: goods that are repaired go back to the customer, others do not. Choose again.",
  },
  "return.lotTooMuch": {
    zh: "{number} 第 {line} 行：这个批次客户手里最多有 {most}，{wanted} 太多。请核对批号和数量。",
    en: "Line {line} of {number}: the customer has at most {most} of that lot, not {wanted}. Check lot and quantity.",
  },
  "return.noSuchLot": {
    zh: "{number} 的产品没有批次 {lot}。请核对批号再说一次。",
    en: "The goods of {number} have no lot {lot}. Check its number and say it again.",
  },
  "return.whichLine": {
    zh: "{number} 有好几种产品，请说明是哪一种：{number} 验货 数量 产品 报废。",
    en: "{number} has several products; say of which: {number} inspect quantity product scrap.",
  },
  "return.whichOf": {
    zh: "{number} 有好几种产品，请说明收到的是哪一种：{number} 收货 数量 产品。",
    en: "{number} has several products; say which of them came: {number} received quantity product.",
  },
  "return.formTooLong": {
    zh: "{number} 有 {count} 行，表单放不下。请发消息：{number} 验货 数量 产品 入库，数量 产品 报废。",
    en: "{number} has {count} lines, too many for a form. Send a message: {number} inspect quantity product restock, quantity product scrap.",
  },
  "return.nothingHeld": { zh: "{number} 没有隔离中的货。", en: "Nothing of {number} is held apart; there is nothing to decide." },
  "return.inQuarantine": {
    zh: "{number} 还有货在隔离，请先决定入库还是报废。",
    en: "Goods of {number} are still held apart; decide first whether to restock or scrap them.",
  },
  "return.nothingToRefund": {
    zh: "{number} 没有可退的款：客户没付过这部分，或已退完。",
    en: "There is nothing to refund for {number}: it was not paid, or is paid back already. Look at the customer's account.",
  },
  "return.refundTooMuch": {
    zh: "{number} 最多可退 {most} {currency}，{amount} 太多。请改小金额。",
    en: "At most {most} {currency} can be refunded for {number}, not {amount}. Say less.",
  },
  "return.creditUsed": {
    zh: "{number} 退出来的余额已被用掉，还差 {missing} {currency}。请先反核销，再退款。",
    en: "The credit from {number} is used elsewhere; {missing} {currency} are missing. Un-settle that first.",
  },
  "ticket.notFound": {
    zh: "没有找到这张工单。请用编号（TK-18）再说一次。",
    en: "There is no such ticket. Say its number (TK-18) once more.",
  },
  "ticket.stale": {
    zh: "工单 {number} 刚有变化，卡片已刷新，请再看一眼。",
    en: "{number} has just changed; the card is refreshed, look again.",
  },
};
