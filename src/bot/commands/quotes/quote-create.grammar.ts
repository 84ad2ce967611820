import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "quote.create",
  words: {
    zh: [
      "{customer} {product} 报价|报个价|出个报价|询价",
      "^ {customer} 报价",
      "{customer} 要|想要|需要 {product} 报价|报个价|出个报价",
      "给 {customer} 报价|报个价|出个报价|报一下|做个报价",
      "报价 {customer} {product}",
      "{customer} 报价 {product}",
      "新建|做|出|开|来 报价",
      "报价 {customer}",
      "报个价",
      "给 {customer} 报 {quantity} {product}",
      "给 {customer} 报 {product}",
      "^ 报价",
      "{customer} 询价 {product}",
    ],
    en: [
      "quote for|to {customer}",
      "quote {customer}",
      "do|make|prepare|need|draft|new|send|get|create|raise quote|quotation",
      "^ quote",
      "price_up|price {customer}",
      "quote {product}",
    ],
  },
  summary: { zh: "新建报价", en: "Make a quote" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    lines: required("lines", { zh: "明细", en: "Lines" }),
    discountPercent: optional("percent", { zh: "折扣", en: "Discount" }),
    taxIncluded: optional(
      "yesNo",
      { zh: "含税", en: "Tax included" },
      {
        cues: {
          zh: ["含税"],
          en: ["incl tax", "tax included", "including tax", "incl vat", "incl. vat", "incl. tax", "with tax", "including vat"],
        },
      },
    ),
    terms: optional("terms", { zh: "付款条件", en: "Payment terms" }),
    validUntil: optional(
      "moment",
      { zh: "有效期至", en: "Valid until" },
      {
        cues: {
          zh: ["有效期到", "有效期至", "有效期", "有效", "有效至"],
          en: ["valid until", "valid till", "valid", "good until", "good till", "good for", "expires"],
        },
      },
    ),
    deliverBy: optional(
      "moment",
      { zh: "交期", en: "Deliver by" },
      { cues: { zh: ["交期", "前到货", "到货", "交货"], en: ["delivered by", "delivery", "deliver by", "need it by", "by", "needed by"] } },
    ),
    deliverTo: optional(
      "text",
      { zh: "送货地", en: "Deliver to" },
      {
        afterCue: true,
        cues: { zh: ["送到", "送货到", "发到", "发往", "交到", "交货地"], en: ["deliver to", "ship to", "delivered to", "delivery to"] },
      },
    ),
  },
  permission: "quote.create",
  effect: "write",
  examples: { zh: ["给博远报价 B16 10根 1280，有效期到月底"], en: ["quote acme 2 boxes of A100, 5% off, valid until Dec 15"] },
});
