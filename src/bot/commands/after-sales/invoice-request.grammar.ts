import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "invoice.request",
  words: {
    zh: [
      "申请开票|申请发票|要开票|开票申请|要发票|要开发票",
      "{SO} 开票|开发票|专票|普票|发票",
      "给 {SO} 开票|开发票",
      "^ 开票|开发票|发票 $",
      "{SO} 开|申请|要|开张|开个|需要 票|发票|专票|普票|专用发票|普通发票",
      "给 {SO} 开 票|发票|专票|普票",
      "开|申请|要 发票|专票|普票 {SO}",
    ],
    en: [
      "request|need|ask_for invoice",
      "invoice for|on {SO}",
      "{SO} invoice|vat|billed",
      "invoice|bill {SO}",
      "^ invoice $",
      "need|raise|request|want|get|make|submit|apply invoice|invoice_request|vat_invoice|fapiao {SO}",
      "bill|invoice {SO}",
      "{SO} needs|need|requires invoice|fapiao|vat_invoice",
      "fapiao|vat_invoice for {SO}",
    ],
  },
  summary: { zh: "申请开票", en: "Ask for an invoice" },
  args: {
    order: required("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
    type: optional(
      "word",
      { zh: "类型", en: "Type" },
      {
        options: {
          special: { zh: ["专票", "增值税专用", "专用发票"], en: ["special", "vat special", "special vat"] },
          ordinary: { zh: ["普票", "普通发票", "普通"], en: ["ordinary", "plain", "regular", "normal"] },
        },
      },
    ),
    title: optional(
      "text",
      { zh: "抬头", en: "Title" },
      {
        afterCue: true,
        cues: { zh: ["抬头", "开给", "发票抬头"], en: ["made out to", "title", "bill to", "billed to", "in the name of"] },
      },
    ),
  },
  examples: { zh: ["SO-12 申请开票 专票"], en: ["request an invoice for SO-12"] },
  permission: "invoice.request",
  effect: "write",
});
