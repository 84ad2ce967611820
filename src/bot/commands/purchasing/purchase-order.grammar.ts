import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "purchase.order",
  words: {
    zh: [
      "给|向|跟 {supplier} 下|订|采购|买",
      "下采购单|下采购订单|采购下单|下采购",
      "{PR} 下单|转采购|下给|转成采购|转采购单",
      "{supplier} 下单|订 {product}",
      "{PR} 下|下给|给|转|转成|开|生成 {supplier}",
      "{PR} 下|转|转成|开|生成 采购单|采购订单|订单|PO",
      "跟|向|找|在|给|从 {supplier} 下|下单|下采购|订|买|采购|拿|进",
      "{supplier} 采购单|采购订单 {product}|{quantity}",
    ],
    en: [
      "place|raise|issue|create|cut|send po|purchase_order",
      "order {product} from {supplier}",
      "{PR} order|to_po|into",
      "buy {product} from {supplier}",
      "order from {supplier}",
      "turn|convert {PR}",
      "po with|to {supplier}",
      "po|purchase_order to|with|for|on|at {supplier}",
      "{PR} ->|→ po|purchase_order|{supplier}",
      "convert|turn|make|release|raise {PR} po|purchase_order",
      "order|buy|get|purchase {quantity} {product} from|at|with {supplier}",
      "order|buy|purchase {quantity} {supplier}",
      "make|issue|prepare po|purchase_order",
      "{PR} with|from|at {supplier}",
    ],
  },
  summary: { zh: "下采购订单", en: "Place a purchase order" },
  args: {
    requisition: optional("document", { zh: "采购申请", en: "Requisition" }, { series: ["PR"] }),
    supplier: optional("supplier", { zh: "供应商", en: "Supplier" }),
    lines: optional("lines", { zh: "明细", en: "Lines" }),
    // "PR-6 to Hengfeng at 7.8": of the one product that the requisition is for.
    price: optional(
      "money",
      { zh: "单价", en: "Unit price" },
      { cueOnly: true, cues: { zh: ["单价", "价格", "每个", "每件", "每桶"], en: ["unit price", "price", "at", "@"] } },
    ),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    due: optional("moment", { zh: "到货日", en: "Due" }),
  },
  permission: "purchaseOrder.create",
  effect: "write",
  examples: { zh: ["向力创下采购单 20根滚珠丝杠 单价980"], en: ["place PO with Lichuang for 20 ball screws @ RMB 980"] },
});
