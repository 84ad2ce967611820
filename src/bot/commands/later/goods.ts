import { optional, required } from "../../conversation/arguments";
import { defineGrammar, type Grammar } from "../define-grammar";

const later = { permission: null, effect: "read" } as const;

export const goodsLater: readonly Grammar[] = [
  defineGrammar({
    ...later,
    name: "stock.promise",
    words: {
      zh: [
        "{moment} 要 来得及|能不能|可以吗|赶得上|能交|行吗|ok_吗",
        "来得及|赶得上|能不能交|能交吗|交得出|供得上|能承诺|承诺",
        "能|可以 {moment} {quantity} 吗",
        "{product} 来得及|够不够|赶得上|最快|什么时候能",
        "最快|什么时候 能 {product}",
        "要 {quantity} 吗",
        "{quantity} {product} {moment} ok|吗|行不行",
      ],
      en: [
        "can_i|can_we promise",
        "promise {quantity}",
        "promise {product}",
        "promise|commit",
        "can_we|can_i|could_we|can_you deliver|ship|make|supply|do {quantity} {moment}",
        "enough {product} by",
        "earliest|soonest {product}",
        "earliest|soonest {quantity}",
        "when_can_we|when_could_we|how_soon",
        "wants|needs {quantity} {moment} possible|doable|ok|feasible|can_we",
      ],
    },
    summary: { zh: "能否承诺交期", en: "Whether a quantity can be promised" },
    args: {
      customer: optional("customer", { zh: "客户", en: "Customer" }),
      product: required("product", { zh: "产品", en: "Product" }),
      quantity: optional("quantity", { zh: "数量", en: "Quantity" }),
      by: optional("moment", { zh: "交期", en: "By" }),
      ask: optional(
        "word",
        { zh: "问什么", en: "Asked" },
        {
          options: { earliest: { zh: ["最快", "最早", "什么时候能"], en: ["earliest", "soonest", "when can", "how soon", "when could"] } },
        },
      ),
    },
    examples: { zh: ["下周五要300个A100，来得及吗"], en: ["can I promise 200 A100 by Dec 5?"] },
  }),
  defineGrammar({
    ...later,
    name: "stock.hold",
    words: {
      zh: ["留 {quantity} {product}", "给 {customer} 留", "留货|锁货|预留|留着", "锁 {quantity} {product}"],
      en: [
        "hold|reserve|set_aside|keep|put_aside|earmark {quantity} {product}",
        "hold|reserve|set_aside|keep {product}",
        "put {quantity} {product} aside|on_hold",
      ],
    },
    summary: { zh: "留货", en: "Hold stock for a customer" },
    args: {
      customer: optional("customer", { zh: "客户", en: "Customer" }),
      product: required("product", { zh: "产品", en: "Product" }),
      quantity: required("quantity", { zh: "数量", en: "Quantity" }),
      until: optional("moment", { zh: "留到", en: "Until" }),
    },
    examples: { zh: ["给博远留20个C50，留三天"], en: ["hold 40 C50 for Acme until Friday"] },
  }),
  defineGrammar({
    ...later,
    name: "purchase.order",
    words: {
      zh: [
        "给|向|跟 {supplier} 下|订|采购|买",
        "下采购单|下采购订单|采购下单|下采购",
        "{PR} 下单|转采购|下给|转成采购|转采购单",
        "{supplier} 下单|订 {product}",
      ],
      en: [
        "place|raise|issue|create|cut|send po|purchase_order",
        "order {product} from {supplier}",
        "{PR} order|to_po|into",
        "buy {product} from {supplier}",
        "order from {supplier}",
        "turn|convert {PR}",
        "po with|to {supplier}",
      ],
    },
    summary: { zh: "下采购订单", en: "Place a purchase order" },
    args: {
      requisition: optional("document", { zh: "采购申请", en: "Requisition" }, { series: ["PR"] }),
      supplier: optional("supplier", { zh: "供应商", en: "Supplier" }),
      lines: optional("lines", { zh: "明细", en: "Lines" }),
      due: optional("moment", { zh: "到货日", en: "Due" }),
    },
    examples: { zh: ["向力创下采购单 20根滚珠丝杠 单价980"], en: ["place PO with Lichuang for 20 ball screws @ RMB 980"] },
  }),
  defineGrammar({
    ...later,
    name: "purchase.receive",
    words: {
      zh: ["{PO} 到|收|又到|收货|入库|到了|到货", "{supplier} 到了|到货|货到|送来|送到|送货|来货", "收货 {PO}", "收货|入库 {product}"],
      en: [
        "{PO} came_in|arrived|received|here|landed|in|delivered|good",
        "receive|received|got|receipt {PO}",
        "{supplier} delivered|delivery|arrived|came_in|shipment|dropped",
        "received|got {quantity} {product} from {supplier}",
        "goods_in|goods_receipt",
      ],
    },
    summary: { zh: "采购收货", en: "Receive a purchase" },
    args: {
      purchaseOrder: optional("document", { zh: "采购订单", en: "Purchase order" }, { series: ["PO"] }),
      supplier: optional("supplier", { zh: "供应商", en: "Supplier" }),
      short: optional(
        "quantity",
        { zh: "少", en: "Short" },
        { cueOnly: true, cues: { zh: ["少了", "少", "缺"], en: ["short", "missing", "short by"] } },
      ),
      rejected: optional(
        "quantity",
        { zh: "拒收", en: "Rejected" },
        { cueOnly: true, cues: { zh: ["拒收", "坏了", "坏", "不良", "不合格", "退"], en: ["reject", "rejected", "rejecting", "damaged"] } },
      ),
      expiry: optional(
        "moment",
        { zh: "有效期", en: "Expiry" },
        {
          cueOnly: true,
          cues: { zh: ["有效期到", "有效期", "效期", "保质期到", "有效期至"], en: ["exp", "expiry", "expires", "expiring", "best before"] },
        },
      ),
      lines: optional("lines", { zh: "明细", en: "Lines" }),
      quantity: optional("quantity", { zh: "数量", en: "Quantity" }),
      warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
      reason: optional("text", { zh: "原因", en: "Reason" }),
      lot: optional("text", { zh: "批号", en: "Lot" }, { afterCue: true, cues: { zh: ["批号", "批次", "流水批"], en: ["lot", "batch"] } }),
    },
    examples: { zh: ["PO-9 又到4桶 批号L2611"], en: ["PO-8 came in, 28 good, 2 rejected"] },
  }),
  defineGrammar({
    ...later,
    name: "purchase.show",
    words: {
      zh: [
        "在途|采购到货",
        "{PO} 什么时候|到哪|几号|还差|到货了吗|到了没|状态|到了吗",
        "{product} 什么时候到|几号到|在途|有到货|到货",
        "查|看 {PO}",
      ],
      en: [
        "incoming|inbound|on_order|on_its_way|on_the_way",
        "when is|does|will {PO}",
        "{PO} status|eta|arriving|due|arrive|late",
        "when {product} arrive|arriving|due|land|come_in|coming",
        "show|where_is|track|status {PO}",
        "what|anything arriving|coming|due_in",
      ],
    },
    summary: { zh: "查采购到货", en: "Ask what is on its way" },
    args: {
      purchaseOrder: optional("document", { zh: "采购订单", en: "Purchase order" }, { series: ["PO"] }),
      product: optional("product", { zh: "产品", en: "Product" }),
      field: optional(
        "word",
        { zh: "看什么", en: "What about it" },
        { options: { due: { zh: ["什么时候到", "几号到", "何时到", "到货日"], en: ["when", "eta", "due"] } } },
      ),
      period: optional("period", { zh: "期间", en: "Period" }),
    },
    examples: { zh: ["A100 什么时候到货"], en: ["anything incoming for B16 this week?"] },
  }),
  defineGrammar({
    ...later,
    name: "return.create",
    words: {
      zh: ["退货|退换|换货|要退|要换|退回来|退了", "{customer} 退 {product}", "退 {quantity} {product}", "换 {quantity} {product}"],
      en: [
        "return|returns|returning|returned|rma|exchange {product}",
        "return|rma|exchange {SO}",
        "{customer} returning|returns|returned|sent_back|sending_back",
        "{SO} return|returning|sent_back|coming_back|退货",
        "rma",
      ],
    },
    summary: { zh: "退换货", en: "Enter a return or exchange" },
    args: {
      customer: optional("customer", { zh: "客户", en: "Customer" }),
      order: optional("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
      lines: optional("lines", { zh: "明细", en: "Lines" }),
      disposition: optional(
        "word",
        { zh: "处理", en: "Disposition" },
        {
          options: {
            restock: {
              zh: ["入库", "放回", "回库", "重新入库"],
              en: ["restock", "back to stock", "put back", "back into stock", "back in stock"],
            },
            scrap: { zh: ["报废"], en: ["scrap", "scrapped", "bin"] },
            replace: { zh: ["换货", "换新", "换"], en: ["replace", "replacement", "exchange", "swap"] },
            repair: { zh: ["维修", "返修", "修"], en: ["repair", "fix"] },
          },
        },
      ),
      refund: optional("yesNo", { zh: "退款", en: "Refund" }, { cues: { zh: ["退款", "退钱"], en: ["refund"] } }),
      reason: optional("text", { zh: "原因", en: "Reason" }),
      warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    },
    examples: { zh: ["SO-15 退20个6204，有锈"], en: ["SO-10 return 12 pcs A100, restock in Shanghai and refund"] },
  }),
];
