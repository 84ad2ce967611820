import type { RefusalText } from "../refusals";

export const goodsRefusals: Readonly<Record<string, RefusalText>> = {
  "stock.openedAlready": {
    zh: "{sku} 在这个仓已有 {onHand}，期初不再改。数量不对请用盘点或调整库存。",
    en: "There are {onHand} of {sku} in this place already, so it is not opened again. If that is wrong, count or adjust it.",
  },
  "stock.notEnough": {
    zh: "{sku} 在 {warehouse} 可用只有 {available}，不够 {wanted}。可以先发有的，或换仓库。",
    en: "Only {available} of {sku} are available in {warehouse}, not {wanted}. Ship what is there, or use another warehouse.",
  },
  "stock.whichWarehouse": {
    zh: "没说是哪个仓库。请写上仓库再发，可以是：{warehouses}。",
    en: "Say which warehouse and send it again; there are {warehouses}.",
  },
  "stock.whichLot": {
    zh: "{sku} 在 {warehouse} 有几个批次：{lots}。请写明批号，例如「批号 L2610」。",
    en: "{sku} has several lots in {warehouse}: {lots}. Say which, for example “lot L2610”.",
  },
  "order.which": {
    zh: "没说是哪张订单。请写上订单号（SO-17）或客户。",
    en: "Say which order: its number (SO-17) or the customer.",
  },
  "outbound.whichLine": {
    zh: "{number} 有几行，请写明是哪个产品的数量。",
    en: "{number} has several lines. Say which product the quantity is of.",
  },
  "outbound.notOnIt": {
    zh: "{number} 上没有 {sku}。请看出库单上的产品。",
    en: "{number} has no {sku} on it. Look at the products on the document.",
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
  "opportunity.otherDay": {
    zh: "报价 {number} 批准的交期是 {approved}，不是 {wanted}。按批准的交期赢单就不用写日期；要改交期，请先改报价并重新审批。",
    en: "Quote {number} was approved with delivery by {approved}, not {wanted}. Win it without a date to keep that day, or revise the quote and have the new day approved.",
  },
  "outbound.notFound": {
    zh: "没有这张出库单。请核对单号。",
    en: "There is no such outbound document. Check the number.",
  },
  "outbound.stale": {
    zh: "{number} 刚被别人改过。请看最新的卡片再操作。",
    en: "{number} has changed since you looked. Look at the fresh card and try again.",
  },
  "outbound.unpaid": {
    zh: "{order} 是款到发货，货款还没有收齐，{number} 先不能发。财务核销后会通知你发货。",
    en: "{order} is prepaid and its money is not in yet, so {number} cannot ship. You will hear as soon as finance has settled it.",
  },
  "outbound.nothingToShip": {
    zh: "{number} 现在没有可发的货。到货后会通知你。",
    en: "Nothing of {number} can ship right now. You will hear when stock arrives.",
  },
  "outbound.lotExpired": {
    zh: "{number} 上 {sku} 有 {quantity} 占的是批次 {lot}，{day} 已过期，不能发。请发「{number} 换批次」换成没过期的；没过期的可以写明数量先发。",
    en: "{number} holds {quantity} of {sku} from lot {lot}, which expired on {day} and cannot ship. Send “replace lots {number}” to take fresh ones, or say a smaller quantity to ship what is good.",
  },
  "outbound.nothingExpired": {
    zh: "{number} 占用的批次都没过期，不用换，可以直接发货。",
    en: "No lot on {number} has expired, so there is nothing to replace. It can ship as it is.",
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
  "outbound.noPackingSlip": {
    zh: "{number} 还没有发货，送货单要发货后才有。请先发货，或打印拣货单。",
    en: "Nothing of {number} has left, so there is no delivery note yet. Ship it first, or print the pick list.",
  },
  "shipment.notFound": {
    zh: "没有这次发货。请核对单号。",
    en: "There is no such shipment. Check the number.",
  },
  "shipment.none": {
    zh: "{number} 还没有发过货，没有可撤销的。请核对单号。",
    en: "Nothing of {number} has shipped, so there is nothing to undo. Check the number.",
  },
  "shipment.undone": {
    zh: "{number} 已经撤销过了，不用再撤。",
    en: "{number} is undone already; nothing more is to be done.",
  },
  "shipment.delivered": {
    zh: "{number} 客户已签收，不能撤销。请登记退货。",
    en: "The customer has {number}, so it cannot be undone. Enter a return.",
  },
  "shipment.notLast": {
    zh: "{number} 之后又发了 {last}。请先撤销 {last}。",
    en: "{last} left after {number}. Undo {last} first.",
  },
  "shipment.returned": {
    zh: "{number} 的货已有退货（{returns}），不能撤销。请按退货处理。",
    en: "Goods of {number} are coming back on {returns}, so it cannot be undone. Go on with the return.",
  },
  "shipment.invoiced": {
    zh: "{number} 发货后开了发票（{invoices}）。请先红冲或撤回发票，再撤销发货。",
    en: "{invoices} was made out after {number} left. Credit or withdraw the invoice first, then undo the shipment.",
  },
  "shipment.paid": {
    zh: "{number} 产生的应收（{receivables}）已有核销。请先反核销，再撤销发货。",
    en: "Money is settled on what {number} made due ({receivables}). Un-settle it first, then undo the shipment.",
  },
  "stock.badQuantity": {
    zh: "数量 {quantity} 不对，请填大于 0 的数。",
    en: "{quantity} is not a quantity that works here. Give a number above zero.",
  },
  "stock.dayInFuture": {
    zh: "{day} 还没到，库存要等实际发生了再登记。",
    en: "{day} is still to come. Enter stock once it has really moved.",
  },
  "stock.notThereThen": {
    zh: "{day} 不能从 {warehouse} 出 {wanted} 的 {sku}：这样到 {shortDay} 账上会少 {missing}。请核对日期和数量，或先补登漏记的入库。",
    en: "{wanted} of {sku} cannot have left {warehouse} on {day}: on {shortDay} there would have been {missing} too few. Check the day and the quantity, or enter the missing receipt first.",
  },
  "stock.sameWarehouse": {
    zh: "调出和调入是同一个仓库，请换一个调入仓库。",
    en: "Both warehouses are the same. Name another one to move the goods to.",
  },
  "stock.countStale": {
    zh: "{sku} 在您之后已经盘点过了，请重新盘一次。",
    en: "{sku} was counted again since then. Count it once more.",
  },
  "stock.countBelowReserved": {
    zh: "{sku} 盘点后只有 {counted}，但已预占 {reserved}，差 {missing}。请先取消或调整占用它的订单，再提交盘点。",
    en: "Only {counted} of {sku} were found, but {reserved} are reserved: {missing} too many. Cancel or change the orders that hold them, then post the count.",
  },
  "stock.targetBelowThreshold": {
    zh: "补货目标 {target} 低于安全库存 {threshold}，请把目标填得不低于它。",
    en: "The target {target} is below the safety stock {threshold}. Give a target at or above it.",
  },
  "stock.noWarehouse": {
    zh: "还没有仓库，请让运营负责人先建一个仓库。",
    en: "There is no warehouse yet. Ask an operations lead to set one up.",
  },
  "stock.unknownWarehouse": {
    zh: "没有这个仓库。可选：{warehouses}。",
    en: "There is no such warehouse. Choose one of {warehouses}.",
  },
  "requisition.badQuantity": {
    zh: "采购数量 {quantity} 不对，请填大于 0 的数。",
    en: "{quantity} cannot be bought. Give a quantity above zero.",
  },
};
