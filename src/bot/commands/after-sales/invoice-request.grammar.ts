import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "invoice.request",
  words: {
    zh: [
      "申请开票|申请发票|要开票|开票申请|要发票|要开发票",
      "{SO} 开票|开发票|专票|普票|发票",
      "给 {SO} 开票|开发票",
      "{SO} 按发货数量|按已发货数量|按已发货|按发货|按出货|按实发|按订单数量|按订货数量|按订单 开票|开发票|开专票|开普票|开",
      "{SO} 发了的|已发的|发货的 开票|开发票",
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
      "invoice|bill {SO} by|for|what shipped|ordered quantity|quantities",
      "invoice|bill what shipped|was_shipped|has_shipped {SO}",
      "invoice|bill {quantity} {product} {SO}",
    ],
  },
  summary: { zh: "申请开票", en: "Ask for an invoice" },
  args: {
    order: required("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
    lines: optional("lines", { zh: "明细", en: "Lines" }),
    basis: optional(
      "word",
      { zh: "按什么数量", en: "By which quantity" },
      {
        options: {
          shipped: {
            zh: ["按发货", "按已发", "按出货", "按实发", "发货数量", "已发的"],
            en: ["shipped", "by shipped quantity", "what has shipped", "what was shipped", "delivered quantity"],
          },
          ordered: {
            zh: ["按订单", "按订货", "订单数量", "全额", "整单", "先开票后发货"],
            en: ["ordered", "by ordered quantity", "the whole order", "whole order", "in full"],
          },
        },
      },
    ),
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
    taxId: optional(
      "text",
      { zh: "税号", en: "Tax id" },
      {
        afterCue: true,
        cues: {
          zh: ["购方税号", "税号", "纳税人识别号", "信用代码"],
          en: ["tax id", "tax no", "vat id", "vat number", "taxpayer id"],
        },
      },
    ),
  },
  examples: {
    zh: ["SO-12 申请开票 专票", "SO-10 按发货数量开票", "SO-10 开票 100个A100"],
    en: ["request an invoice for SO-12", "invoice SO-10 by shipped quantity", "invoice 100 A100 of SO-10"],
  },
  permission: "invoice.request",
  effect: "write",
});
