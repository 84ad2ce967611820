import type { RefusalText } from "../refusals";

export const warehouseRefusals: Readonly<Record<string, RefusalText>> = {
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
