import type { RefusalText } from "../refusals";

export const purchasingRefusals: Readonly<Record<string, RefusalText>> = {
  "supplier.oneDueDay": {
    zh: "供应商的账单只有一个到期日，不能分期。请写一个付款条件，例如「月结60天」。",
    en: "A supplier’s bill is due on one day, not in parts. Give one term, for example “net 60”.",
  },
  "supplier.stale": {
    zh: "{number} 刚被别人改过。请看最新的资料再操作。",
    en: "{number} has changed since you looked. Look at it afresh and try again.",
  },
  "supplier.exists": {
    zh: "供应商“{name}”已经有了：{number}。要改它就发送“供应商{name} 邮箱 …”；是另一家请把名称写全。",
    en: 'There is a supplier "{name}" already: {number}. To change it, send "supplier {name} email …"; for another company write its name in full.',
  },
  "supplier.notFound": {
    zh: "没有这家供应商，或已停用。请核对名称。",
    en: "There is no such supplier, or it is not used any more. Check the name.",
  },
  "supplier.nothingSaid": {
    zh: "没说 {sku} 要改什么。请写上价格、起订量、包装量或交期。",
    en: "Say what changes for {sku}: its price, smallest quantity, pack or lead time.",
  },
  "supplier.badPrice": {
    zh: "价格「{price}」不对，请填不小于 0、最多 6 位小数的数。",
    en: '"{price}" is not a price. Give a number of 0 or more with up to 6 decimals.',
  },
  "supplier.badTerms": {
    zh: "「{what}」不对：交期是 0–730 天，优先级是 1–99，包装量大于 0。请改了再发。",
    en: '"{what}" does not fit: lead time is 0–730 days, priority 1–99, a pack more than 0. Correct it and send it again.',
  },
  "purchaseOrder.which": {
    zh: "没说是哪张采购订单。请写上单号（PO-7）或供应商。",
    en: "Say which purchase order: its number (PO-7) or the supplier.",
  },
  "purchaseOrder.whichOf": {
    zh: "{supplier} 有几张未到齐的采购订单：{numbers}。请写上单号。",
    en: "{supplier} has several purchase orders open: {numbers}. Say which one.",
  },
  "purchaseOrder.whichSupplier": {
    zh: "没说向谁买。请写上供应商再发。",
    en: "Say which supplier to buy from and send it again.",
  },
  "purchaseOrder.noneOpen": {
    zh: "{supplier} 没有在途的采购订单。没有订单的货请写明原因收入库，例如「收货 5个A100 样品」。",
    en: 'No purchase order of {supplier} is on its way. Goods without one come in with a reason: "receive 5 A100, samples".',
  },
  "purchaseOrder.notFound": {
    zh: "没有这张采购订单。请核对单号。",
    en: "There is no such purchase order. Check the number.",
  },
  "purchaseOrder.stale": {
    zh: "{number} 刚被别人改过。请看最新的卡片再操作。",
    en: "{number} has changed since you looked. Look at the fresh card and try again.",
  },
  "purchaseOrder.noLines": {
    zh: "采购订单至少要有一行。请写上产品和数量。",
    en: "A purchase order needs at least one line. Add products and quantities.",
  },
  "purchaseOrder.badQuantity": {
    zh: "采购数量 {quantity} 不对，请填大于 0 的数。",
    en: "{quantity} cannot be ordered. Give a quantity above zero.",
  },
  "purchaseOrder.unpriced": {
    zh: "还不知道 {supplier} 的 {sku} 多少钱。请在明细里写上单价，或先登记供应商价格。",
    en: "What {supplier} asks for {sku} is not known. Write the price on the line, or enter the supplier's price first.",
  },
  "purchaseOrder.noPrice": {
    zh: "{number} 第 {line} 行没有单价，还不能确认。请取消它，写上单价重新下单。",
    en: "Line {line} of {number} has no price, so it cannot be confirmed. Cancel it and order again with the price.",
  },
  "purchaseOrder.dueBefore": {
    zh: "{day} 已经过了，到货日请填今天或以后。",
    en: "{day} is over. Give today or a later day for the goods to come.",
  },
  "purchaseOrder.partReceived": {
    zh: "{number} 已有货入库，不能整单取消。可以取消没到的部分，已到的走退货。",
    en: "Part of {number} is here, so it cannot be cancelled whole. Cancel the rest, and send back what came as a return.",
  },
  "purchaseOrder.nothingToOrder": {
    zh: "没有已批准、待下单的采购申请。请先提交审批，或写明产品和数量。",
    en: "No approved requisition waits to be ordered. Submit one first, or say products and quantities.",
  },
  "purchaseOrder.noSupplier": {
    zh: "{number} 还没有供应商。请写上向谁买，例如「{number} 转采购单，给恒锋」。",
    en: '{number} has no supplier yet. Say who to buy from: "turn {number} into a PO with Hengfeng".',
  },
  "receipt.notFound": {
    zh: "没有找到这张入库单。请用编号（RC-7）再说一次。",
    en: "There is no such receipt. Say its number (RC-7) once more.",
  },
  "receipt.noOrder": {
    zh: "{number} 不是按采购订单收的，没有可退的供应商。要减库存请用「调整库存」。",
    en: "{number} came without a purchase order, so there is no supplier to return it to. Adjust the stock instead.",
  },
  "receipt.nothingOpen": {
    zh: "{number} 已经到齐，没有待收的货。多出来的请写明数量再收。",
    en: "{number} is complete; nothing of it is still to come. For more, say how many came.",
  },
  "receipt.noSuchLine": {
    zh: "{number} 没有第 {line} 行。请看采购订单上的行号。",
    en: "{number} has no line {line}. See the line numbers on the purchase order.",
  },
  "receipt.notOnIt": {
    zh: "{number} 上没有 {sku}。请看采购订单上的产品。",
    en: "{number} has no {sku} on it. Look at the products on the purchase order.",
  },
  "receipt.whichLine": {
    zh: "{number} 有几行，请写明是哪个产品的数量。",
    en: "{number} has several lines. Say which product the quantity is of.",
  },
  "receipt.badQuantity": {
    zh: "数量 {quantity} 不对，请填大于 0 的数。",
    en: "{quantity} is not a quantity that works here. Give a number above zero.",
  },
  "receipt.tooMuch": {
    zh: "{number} 的 {sku} 只有 {open} 待收，不能收 {wanted}。多的请拒收，或请采购经理放行（「{number} 到货 {wanted}，超收」）。",
    en: 'Only {open} of {sku} are still to come on {number}, not {wanted}. Refuse the rest, or have a purchasing manager accept it ("{number} came in, {wanted}, accept over").',
  },
  "receipt.noReason": {
    zh: "没有采购订单的货要写明原因，例如「收货 5个A100 样品」。",
    en: 'Goods without a purchase order need a reason: "receive 5 A100, samples".',
  },
  "receipt.lotMissing": {
    zh: "{sku} 按批次管理，请写上批号和有效期，例如「批号L2611 有效期到2028-05-31」。",
    en: '{sku} is kept by lot. Give its lot and expiry: "lot L2611 exp 2028-05-31".',
  },
  "receipt.lotOtherExpiry": {
    zh: "{sku} 的批号 {lot} 已登记有效期 {day}。请核对标签，批号和有效期要一致。",
    en: "Lot {lot} of {sku} is on record with expiry {day}. Check the label: lot and expiry must agree.",
  },
  "receipt.lotExpired": {
    zh: "{sku} 的批号 {lot} {day} 已过期，不能入库。请拒收，或核对有效期。",
    en: "Lot {lot} of {sku} expired on {day} and cannot come in. Refuse it, or check the expiry.",
  },
  "receipt.notSoMuch": {
    zh: "{number} 收下的只剩 {most}，退不了 {wanted}。请核对数量。",
    en: "Only {most} of {number} are kept, so {wanted} cannot go back. Check the quantity.",
  },
  "receipt.beforeReceipts": {
    zh: "有 {quantity} 查不到当时的入库单，不能按采购订单退。请由仓库做库存调整并写明原因。",
    en: "{quantity} came in before receipts were kept, so they cannot go back against the order. Have the warehouse adjust the stock with a reason.",
  },
  "payable.notFound": {
    zh: "没有这笔应付。请核对单号。",
    en: "There is no such payable. Check the number.",
  },
  "payable.stale": {
    zh: "{number} 刚被别人改过。请看最新的卡片再操作。",
    en: "{number} has changed since you looked. Look at the fresh card and try again.",
  },
  "payable.nothingToBill": {
    zh: "{number} 没有可入账的：到货（扣除退货）都已入账。请等到货，或核对账单。",
    en: "Nothing of {number} can be billed: what was received and kept is billed already. Wait for the goods, or check the bill.",
  },
  "payable.noSuchLine": {
    zh: "{number} 没有第 {line} 行。请看采购订单上的行号。",
    en: "{number} has no line {line}. See the line numbers on the purchase order.",
  },
  "payable.tooMuch": {
    zh: "{number} 的 {sku} 收了 {received}、退了 {returned}、已入账 {billed}，还能入账 {open}，账单却是 {wanted}。请让供应商改账单，或请采购经理放行（「登记账单 {number}，…，放行」）。",
    en: "Of {sku} on {number}, {received} were received, {returned} went back and {billed} are billed: {open} can be billed, not {wanted}. Ask the supplier for a correct bill, or have a purchasing manager accept it (“bill for {number}, …, accept over”).",
  },
  "payable.tooDear": {
    zh: "按 {number} 的单价应是 {expected} {currency}，账单是 {amount} {currency}。请让供应商改账单，或请采购经理放行（「登记账单 {number}，{amount}，放行」）。",
    en: "By {number} it should be {expected} {currency}; the bill says {amount} {currency}. Ask the supplier for a correct bill, or have a purchasing manager accept it (“bill for {number}, {amount}, accept over”).",
  },
  "payable.billKnown": {
    zh: "这家供应商的账单 {bill} 已登记为 {number}。请核对是不是重复。",
    en: "Bill {bill} of this supplier is on record as {number}. Check whether it is the same one.",
  },
  "payable.billInFuture": {
    zh: "账单日期 {day} 还没到。请核对日期。",
    en: "The bill's day {day} is still to come. Check the date.",
  },
  "payable.monthClosed": {
    zh: "{number} 记在已关账的 {month}，不能作废。请财务先“重开 {month} 原因”，作废后再关账。",
    en: '{number} stands in {month}, whose books are closed, so it cannot be voided. Have finance "reopen {month}, reason" first, and close the month again afterwards.',
  },
  "payable.notPositive": {
    zh: "{number} 的付款金额要大于 0。请改了再发。",
    en: "A payment of {number} has to be more than zero. Correct it and send it again.",
  },
  "payable.overpaid": {
    zh: "{number} 只欠 {open} {currency}，不能付 {amount} {currency}。请核对金额。",
    en: "Only {open} {currency} of {number} are owed, not {amount} {currency}. Check the amount.",
  },
  "payable.paidInFuture": {
    zh: "付款日期 {day} 还没到。付了再登记。",
    en: "{day} is still to come. Enter the payment once it is made.",
  },
};
