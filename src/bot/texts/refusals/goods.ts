import type { RefusalText } from "../refusals";

export const goodsRefusals: Readonly<Record<string, RefusalText>> = {
  "stock.notEnough": {
    zh: "{sku} 在 {warehouse} 可用只有 {available}，不够 {wanted}。可以先发有的，或换仓库。",
    en: "Only {available} of {sku} are available in {warehouse}, not {wanted}. Ship what is there, or use another warehouse.",
  },
  "order.notFound": {
    zh: "没有这张销售订单，或它不归您看。请核对单号。",
    en: "There is no such sales order, or it is not yours to see. Check the number.",
  },
  "order.stale": {
    zh: "{number} 刚被别人改过。请看最新的卡片再操作。",
    en: "{number} has changed since you looked. Look at the fresh card and try again.",
  },
  "order.noLines": {
    zh: "订单至少要有一行明细。请写上产品和数量。",
    en: "An order needs at least one line. Add products and quantities.",
  },
  "order.noWarehouse": {
    zh: "还没有仓库，订单无处发货。请先建仓库。",
    en: "There is no warehouse to ship from yet. Set one up first.",
  },
  "order.alreadyShipped": {
    zh: "{number} 已有货发出，不能整单取消。可以取消未发的部分，已发的走退货。",
    en: "Part of {number} has shipped, so it cannot be cancelled whole. Cancel the rest, and take back what is out as a return.",
  },
  "order.nothingShipped": {
    zh: "{number} 还没有发货，请直接取消整张订单。",
    en: "Nothing of {number} has shipped yet. Cancel the whole order instead.",
  },
  "quote.notApproved": {
    zh: "报价 {number} 还没有获批，不能成单。请先提交审批。",
    en: "Quote {number} is not approved yet, so it cannot become an order. Submit it for approval first.",
  },
  "quote.changedSinceApproval": {
    zh: "报价 {number} 的内容和获批时不一致。请改出新版本并重新审批。",
    en: "Quote {number} is not what was approved any more. Revise it and have it approved again.",
  },
  "opportunity.noQuote": {
    zh: "商机 {number} 还没有报价。请先报价并获批，再赢单。",
    en: "{number} has no quote yet. Make one and have it approved, then win the deal.",
  },
  "opportunity.whichQuote": {
    zh: "商机 {number} 有几份报价：{quotes}。请说明客户接受的是哪一份。",
    en: "{number} has several quotes: {quotes}. Say which one the customer accepted.",
  },
  "outbound.notFound": {
    zh: "没有这张出库单。请核对单号。",
    en: "There is no such outbound document. Check the number.",
  },
  "outbound.stale": {
    zh: "{number} 刚被别人改过。请看最新的卡片再操作。",
    en: "{number} has changed since you looked. Look at the fresh card and try again.",
  },
  "outbound.nothingToShip": {
    zh: "{number} 现在没有可发的货。到货后会通知您。",
    en: "Nothing of {number} can ship right now. You will hear when stock arrives.",
  },
  "outbound.notSoMuch": {
    zh: "{number} 第 {line} 行最多能发 {most}，不能发 {wanted}。",
    en: "Line {line} of {number} can ship {most} at most, not {wanted}.",
  },
  "outbound.noSuchLine": {
    zh: "{number} 没有第 {line} 行。请看出库单上的行号。",
    en: "{number} has no line {line}. See the line numbers on the document.",
  },
  "outbound.badQuantity": {
    zh: "数量「{quantity}」不对。请写大于等于 0 的数字。",
    en: '"{quantity}" is not a quantity. Write a number of 0 or more.',
  },
  "outbound.badParcels": {
    zh: "件数「{parcels}」不对。请写 1 到 9999 的整数。",
    en: '"{parcels}" is not a number of parcels. Write a whole number from 1 to 9999.',
  },
  "outbound.nothingOut": {
    zh: "{number} 还没有发出的货，不能登记签收。请先发货。",
    en: "Nothing of {number} is on its way, so nothing can be marked as delivered. Ship it first.",
  },
  "requisition.notFound": {
    zh: "没有这张采购申请。请核对单号。",
    en: "There is no such requisition. Check the number.",
  },
  "requisition.stale": {
    zh: "{number} 刚被别人改过。请看最新的卡片再操作。",
    en: "{number} has changed since you looked. Look at the fresh card and try again.",
  },
};
