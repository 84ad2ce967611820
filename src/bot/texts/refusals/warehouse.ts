import type { RefusalText } from "../refusals";

export const warehouseRefusals: Readonly<Record<string, RefusalText>> = {
  "stocktake.notFound": {
    zh: "没有这张盘点单。发「盘点单」看有哪些。",
    en: "There is no such stocktake. Send “stocktakes” to see those there are.",
  },
  "stocktake.stale": {
    zh: "{number} 刚被别人改过。请看最新的卡片再操作。",
    en: "{number} has changed since you looked. Look at the fresh card and try again.",
  },
  "stocktake.nothingThere": {
    zh: "{warehouse} 账上没有可盘的货。请写明要盘的产品，按批次管理的先做入库。",
    en: "The books know of nothing to count in {warehouse}. Name the products; those kept in lots have to be received first.",
  },
  "stocktake.nothingAt": {
    zh: "{warehouse} 的 {location} 没有放产品。先设库位，例如「A100 {warehouse} 库位 {location}」，或不写库位盘整个仓库。",
    en: "Nothing has its place at {location} in {warehouse}. Set it first (“A100 in {warehouse} location {location}”), or count the whole warehouse.",
  },
  "stocktake.tooLong": {
    zh: "一张盘点单最多 {most} 行，这里有 {lines} 行。请写明要盘的产品，分几张盘。",
    en: "A sheet has at most {most} lines, and these are {lines}. Name the products and count on several sheets.",
  },
  "stocktake.nothingCounted": {
    zh: "{number} 还没有实盘数。请先填数，再过账。",
    en: "Nothing on {number} is counted yet. Enter the counts, then post it.",
  },
  "stocktake.noCounts": {
    zh: "没有填任何实盘数。请至少填 {number} 的一行。",
    en: "No count was entered. Fill in at least one line of {number}.",
  },
  "stocktake.notOnIt": {
    zh: "{number} 上没有 {sku}。请另开一张盘点单，或核对料号和批号。",
    en: "{number} has no {sku} on it. Start another stocktake for it, or check the SKU and the lot.",
  },
  "stocktake.whichLot": {
    zh: "{number} 上 {sku} 有几个批次，请写明批号，例如「批号 L2610」。",
    en: "{number} has several lots of {sku}. Say which, for example “lot L2610”.",
  },
  "stocktake.whichPieces": {
    zh: "请写明序列号是哪个产品的：{number} 料号 SN 序列号。",
    en: "Say which product the serial numbers are of: {number} SKU SN numbers.",
  },
  "stocktake.badRows": {
    zh: "{number} 的盘点表有 {count} 行看不懂，什么都没改。请改好这些行再发：{rows}。",
    en: "{count} rows of the sheet for {number} could not be read, and nothing was changed. Mend these rows and send it again: {rows}.",
  },
  "transfer.notFound": {
    zh: "没有这张调拨单。发「调拨单」看有哪些。",
    en: "There is no such transfer. Send “transfers” to see those there are.",
  },
  "transfer.stale": {
    zh: "{number} 刚被别人改过。请看最新的卡片再操作。",
    en: "{number} has changed since you looked. Look at the fresh card and try again.",
  },
  "transfer.noLines": {
    zh: "调拨单上没有产品。请写上产品和数量。",
    en: "The transfer has no goods on it. Add products and quantities.",
  },
  "transfer.notStocked": {
    zh: "{sku} 不入库，没有可调拨的货。请去掉这一行。",
    en: "{sku} is not kept in stock, so it cannot be moved. Leave it out.",
  },
  "transfer.whichLine": {
    zh: "{number} 有几种产品，请写明是哪个产品的数量。",
    en: "{number} has several products. Say which one the quantity is of.",
  },
  "transfer.notOnIt": {
    zh: "{number} 上没有 {sku}。请看调拨单上的产品。",
    en: "{number} has no {sku} on it. Look at the goods on the transfer.",
  },
  "transfer.tooMuch": {
    zh: "{number} 的 {sku} 在途只有 {open}，不能收 {quantity}。多出来的请另做库存调整，写明原因。",
    en: "Only {open} of {sku} are on their way with {number}, not {quantity}. Enter what is more as a stock adjustment, with its reason.",
  },
  "transfer.beforeSent": {
    zh: "{number} 是 {sentDay} 发出的，不能在 {day} 收货。请核对日期。",
    en: "{number} left on {sentDay}, so it cannot have arrived on {day}. Check the day.",
  },
};
