import type { RefusalText } from "../refusals";

/** Single pieces by their serial numbers. */
export const serialRefusals: Readonly<Record<string, RefusalText>> = {
  "serial.badNumber": {
    zh: "「{serial}」不像序列号。请用字母、数字和 - . / 写，例如「SN A001」。",
    en: "“{serial}” is no serial number. Use letters, digits and - . /, for example “SN A001”.",
  },
  "serial.badRange": {
    zh: "「{range}」这个序列号范围不对。请从小到大写，例如「SN A001-A020」。",
    en: "“{range}” is no range of serial numbers. Write it from the lower to the higher, for example “SN A001-A020”.",
  },
  "serial.tooMany": {
    zh: "一次最多写 {most} 个序列号。请分几次发送。",
    en: "One message can name {most} serial numbers at most. Send them in several.",
  },
  "serial.twice": {
    zh: "序列号 {serial} 写了两次。请去掉一个再发。",
    en: "Serial number {serial} is named twice. Take one out and send it again.",
  },
  "serial.needed": {
    zh: "{sku} 按序列号管理，请写明这 {quantity} 件的序列号，例如「SN A001-A003」。",
    en: "{sku} goes by serial numbers. Name those of the {quantity} pieces, for example “SN A001-A003”.",
  },
  "serial.countDiffers": {
    zh: "{sku} 是 {quantity} 件，序列号却写了 {given} 个。请核对后再发。",
    en: "It is {quantity} of {sku}, but {given} serial numbers are named. Check them and send it again.",
  },
  "serial.countByNumber": {
    zh: "{sku} 按序列号管理，数目对不上要写明找到了哪几件，例如「盘点 {warehouse} {sku} 3 SN A001-A003」。",
    en: "{sku} goes by serial numbers: as the count differs, name the pieces found, for example “count {warehouse} {sku} 3 SN A001-A003”.",
  },
  "serial.notKept": {
    zh: "{sku} 不按序列号管理。请去掉序列号再发，或先发「{sku} 启用序列号」。",
    en: "{sku} does not go by serial numbers. Leave them out, or send “{sku} keep serial numbers” first.",
  },
  "serial.notHere": {
    zh: "{sku} 的 {serial} 不在 {warehouse}。发「序列号 {serial} 在哪」看它在哪里。",
    en: "{serial} of {sku} is not in {warehouse}. Send “where is serial {serial}” to see where it is.",
  },
  "serial.alreadyHere": {
    zh: "{sku} 的 {serial} 已经在 {warehouse} 了，不能再入库。请核对序列号。",
    en: "{serial} of {sku} is in {warehouse} already and cannot come in again. Check the number.",
  },
  "serial.sold": {
    zh: "{sku} 的 {serial} 已经卖给客户了。客户退回来的请登记退货；发「序列号 {serial} 在哪」看是哪张单。",
    en: "{serial} of {sku} is with a customer. If it came back, enter a return; send “where is serial {serial}” for its order.",
  },
  "serial.notSold": {
    zh: "{sku} 的 {serial} 没有卖出去，不能退回。请核对序列号。",
    en: "{serial} of {sku} was not sold, so it cannot come back. Check the number.",
  },
  "serial.otherOrder": {
    zh: "{serial} 不是 {order} 发出去的。发「序列号 {serial} 在哪」看它是哪张单的。",
    en: "{serial} did not leave with {order}. Send “where is serial {serial}” for its order.",
  },
  "serial.onReturn": {
    zh: "{serial} 已经在退货单 {number} 上。请在那张单上处理。",
    en: "{serial} is on {number} already. Carry on with that return.",
  },
  "serial.notOnReturn": {
    zh: "{serial} 没有随 {number} 退回来。请核对序列号。",
    en: "{serial} did not come with {number}. Check the number.",
  },
  "serial.pickedElsewhere": {
    zh: "{serial} 已经为 {number} 拣了。请换一件，或先重新拣 {number}。",
    en: "{serial} is picked for {number}. Take another piece, or pick {number} anew first.",
  },
  "serial.tooManyForIt": {
    zh: "序列号比 {number} 上还要发的多。请核对后再发。",
    en: "More serial numbers are named than {number} still needs. Check them and send it again.",
  },
  "serial.whichProduct": {
    zh: "{serial} 是哪个产品的？请在序列号前写上产品，可以是：{skus}。",
    en: "Which product is {serial} of? Write it before the numbers; it can be {skus}.",
  },
  "serial.tooManyToShow": {
    zh: "一次最多看 {most} 个序列号。请分几次查。",
    en: "At most {most} serial numbers are shown at once. Ask for fewer.",
  },
  "serial.nameOnHand": {
    zh: "{sku} 现有 {quantity} 件在库。请一起写上它们的序列号，例如「启用序列号 SN A001-A003」。",
    en: "{quantity} of {sku} are on hand. Name their serial numbers with it, for example “keep serial numbers SN A001-A003”.",
  },
  "serial.severalPlaces": {
    zh: "{sku} 分在几个仓库或批次里，不能一次说清哪件在哪。请先调到一个仓库，再启用序列号。",
    en: "{sku} lies in several warehouses or lots. Bring it into one place first, then keep serial numbers.",
  },
  "serial.serviceHasNone": {
    zh: "{sku} 不管库存，没有序列号。请换一个产品。",
    en: "{sku} is not kept in stock and has no serial numbers. Name another product.",
  },
  "serial.inUse": {
    zh: "{sku} 已经有序列号在用，不能停用。请继续按序列号管理。",
    en: "Serial numbers of {sku} are in use, so they stay. Go on naming them.",
  },
  "serial.unknown": {
    zh: "没有序列号 {serial}。请核对，或发「{serial} 库存」按产品查。",
    en: "There is no serial number {serial}. Check it, or ask for the product’s stock instead.",
  },
  "product.badWarranty": {
    zh: "保修期要写 1 到 600 个月的整数，例如「保修12个月」。",
    en: "A warranty is 1 to 600 whole months, for example “warranty 12 months”.",
  },
};
