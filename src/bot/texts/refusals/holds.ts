import type { RefusalText } from "../refusals";

export const holdRefusals: Readonly<Record<string, RefusalText>> = {
  "stockHold.notFound": {
    zh: "没有这笔留货。发送「留货清单」看现有的。",
    en: 'There is no such hold. Send "holds" to see those there are.',
  },
  "stockHold.stale": {
    zh: "{number} 刚被别人改过。请看最新的卡片再操作。",
    en: "{number} has changed since you looked. Look at the fresh card and try again.",
  },
  "stockHold.badQuantity": {
    zh: "数量 {quantity} 不对，请填大于 0 的数。",
    en: "{quantity} is not a quantity that works here. Give a number above zero.",
  },
  "stockHold.noStock": {
    zh: "{sku} 不占库存，没有仓库可以查或留。请直接和客户约时间。",
    en: "{sku} is nothing a warehouse keeps, so there is nothing to hold. Agree on a day with the customer instead.",
  },
  "stockHold.dayOver": {
    zh: "{day} 已经过了。请换成今天或以后的日期再问。",
    en: "{day} is over. Ask again with today or a later day.",
  },
  "stockHold.forWhom": {
    zh: "没说留给谁。请写上客户，例如「{number} 留给博远」。",
    en: 'Say for whom it is to be held: "hold {number} for Acme".',
  },
  "stockHold.notEnough": {
    zh: "{sku} 现在可用的只有 {available}，留不了 {wanted}。请少留一些，或问「能交 {sku} 吗」看什么时候有。",
    en: 'Only {available} of {sku} are free now, so {wanted} cannot be held. Hold less, or ask "can I promise {sku}" to see when there will be more.',
  },
  "stockHold.untilOver": {
    zh: "{day} 那个时间已经过了。请写一个以后的时间。",
    en: "That moment on {day} is over. Give a later one.",
  },
  "stockHold.tooLong": {
    zh: "留货最长 {days} 天，也就是到 {day}。请写这天或更早的日期。",
    en: "Stock is held for {days} days at most, that is until {day}. Give that day or an earlier one.",
  },
  "stockHold.notYours": {
    zh: "{number} 是别人留的。请让留货的同事放掉，或请销售经理来放。",
    en: "{number} is somebody else's. Ask who holds it, or a sales manager, to let it go.",
  },
};
