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
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    due: optional("moment", { zh: "到货日", en: "Due" }),
  },
  permission: "purchaseOrder.create",
  effect: "write",
  examples: { zh: ["向力创下采购单 20根滚珠丝杠 单价980"], en: ["place PO with Lichuang for 20 ball screws @ RMB 980"] },
});
