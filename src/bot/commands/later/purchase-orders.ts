import { optional } from "../../conversation/arguments";
import { defineGrammar, type Grammar } from "../define-grammar";
import { later } from "./later";

export const purchaseOrdersLater: readonly Grammar[] = [
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
];
