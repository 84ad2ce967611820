import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "quote.revise",
  words: {
    zh: [
      "{QT} 打|让|再让|优惠 {percent}",
      "{QT} 账期|付款条件|付款方式|改成|改为 {terms}",
      "{QT} 有效期 延|改|到|至 {moment}",
      "{QT} 延到|延长|延至 {moment}",
      "{QT} 改|降|调|加|单价|价格|折|涨|换成|去掉|删|数量|有效期|延|再加|打折|含税|改成",
      "改|把|修改 {QT}",
      "{QT} {money}",
      "{QT} {percent}",
      "{QT} 便宜|让利|再便宜 {money}",
      "{QT} 有效期|延长 {moment}",
    ],
    en: [
      "extend {QT}",
      "{QT} {terms}",
      "change|set|put {QT} {terms}",
      "{QT} valid|good until|till|to {moment}",
      "revise|change|update|amend|edit|bump|drop|lower|set {QT}",
      "{QT} change|unit_price|price|add|drop|lower|discount|to|qty|make|valid|extend|remove|off",
      "add to {QT}",
      "add {product} {QT}",
      "{QT} {percent}",
      "{QT} {money}",
      "new_version|another_version|version of|for {QT}",
      "new_version {QT}",
      "extend|lengthen validity {QT}",
      "validity of|for {QT}",
      "redo|rework|adjust|reprice {QT}",
      "{QT} with|at {money}",
      "{QT} at {money}",
    ],
  },
  summary: { zh: "改报价（新版本）", en: "Revise a quote (new version)" },
  args: {
    quote: required("document", { zh: "报价", en: "Quote" }, { series: ["QT"] }),
    product: optional("product", { zh: "改哪个产品", en: "Product to change" }),
    // Announced or not, a bare figure is the price: it stands before the quantity.
    price: optional("money", { zh: "单价", en: "Unit price" }, { cues: { zh: ["单价", "价格"], en: ["unit price", "price"] } }),
    quantity: optional("quantity", { zh: "数量", en: "Quantity" }, { cues: { zh: ["数量"], en: ["quantity", "qty"] } }),
    discountPercent: optional("percent", { zh: "折扣", en: "Discount" }),
    taxIncluded: optional(
      "yesNo",
      { zh: "含税", en: "Tax included" },
      { cues: { zh: ["含税"], en: ["incl tax", "tax included", "including tax", "incl vat", "with tax"] } },
    ),
    terms: optional("terms", { zh: "付款条件", en: "Payment terms" }),
    validUntil: optional("moment", { zh: "有效期至", en: "Valid until" }),
    deliverBy: optional(
      "moment",
      { zh: "交期", en: "Deliver by" },
      { cueOnly: true, cues: { zh: ["交期", "到货", "交货"], en: ["deliver by", "delivered by", "delivery"] } },
    ),
    add: optional("lines", { zh: "加的行", en: "Lines to add" }, { cues: { zh: ["加一行", "再加", "加"], en: ["add", "plus"] } }),
  },
  permission: "quote.create",
  effect: "write",
  examples: { zh: ["QT-31 单价降到32块5", "QT-30 再加一行润滑脂2桶"], en: ["QT-35 change price to 10.80", "add 2 pails grease to QT-30"] },
});
