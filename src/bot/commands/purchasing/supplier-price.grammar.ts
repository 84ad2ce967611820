import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "supplier.price",
  words: {
    zh: [
      "供应商价格|供应商报价|进价|采购价",
      "^ 供应商价格|供应商报价|供应商单价|进价|采购价 {supplier} {product}",
      "^ 供应商价格|供应商报价|供应商单价|进价|采购价 {supplier}",
      "^ 供应商价格|供应商报价|供应商单价|进价|采购价 {product} {supplier}",
      "{supplier} 进价|采购价|供货价 {product}",
      "{supplier} {product} 进价|采购价|供货价",
    ],
    en: [
      "supplier_price|purchase_price|buying_price",
      "^ supplier_price|purchase_price|buying_price {supplier} {product}",
      "^ supplier_price|purchase_price|buying_price {supplier}",
      "{supplier} supplies|asks|charges {product}",
      "{supplier} price for {product}",
    ],
  },
  summary: { zh: "登记供应商价格", en: "Enter what a supplier asks" },
  args: {
    supplier: required("supplier", { zh: "供应商", en: "Supplier" }),
    product: required("product", { zh: "产品", en: "Product" }),
    price: optional(
      "money",
      { zh: "单价", en: "Price" },
      { positional: true, cues: { zh: ["单价", "价格", "每个"], en: ["at", "@", "price"] } },
    ),
    from: optional(
      "quantity",
      { zh: "数量起", en: "From" },
      { cueOnly: true, cues: { zh: ["满", "达到"], en: ["from", "for at least", "above"] } },
    ),
    minimum: optional(
      "quantity",
      { zh: "起订量", en: "Minimum" },
      { cueOnly: true, cues: { zh: ["起订量", "起订", "最少", "最小起订"], en: ["moq", "minimum order"] } },
    ),
    pack: optional(
      "quantity",
      { zh: "包装量", en: "Pack" },
      { cueOnly: true, cues: { zh: ["包装量", "每包", "整包"], en: ["pack of", "packs of", "multiples of"] } },
    ),
    leadDays: optional(
      "number",
      { zh: "交期（天）", en: "Lead time (days)" },
      { cueOnly: true, cues: { zh: ["交期"], en: ["lead time"] } },
    ),
  },
  permission: "supplier.save",
  effect: "write",
  examples: { zh: ["供应商价格 恒锋 A100 单价26.5 起订量100个"], en: ["supplier price Hengfeng A100 at 26.50, MOQ 100 pcs"] },
});
