import { optional, required } from "../../conversation/arguments";
import { defineGrammar, type Grammar } from "../define-grammar";
import { later } from "./later";

export const invoicesLater: readonly Grammar[] = [
  defineGrammar({
    ...later,
    name: "invoice.request",
    words: {
      zh: ["申请开票|申请发票|要开票|开票申请|要发票|要开发票", "{SO} 开票|开发票|专票|普票|发票", "给 {SO} 开票|开发票"],
      en: ["request|need|ask_for invoice", "invoice for|on {SO}", "{SO} invoice|vat|billed", "invoice|bill {SO}"],
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
  }),
  defineGrammar({
    ...later,
    name: "invoice.issue",
    words: {
      zh: ["{INV} 开了|开票|开出|已开|开具|税号|发票号|开好", "开 {INV}", "开具 {INV}"],
      en: ["issue|issued {INV}", "{INV} issued|issue|tax_number", "mark {INV} issued"],
    },
    summary: { zh: "开票", en: "Issue an invoice" },
    args: {
      invoice: required("document", { zh: "发票", en: "Invoice" }, { series: ["INV"] }),
      taxNumber: optional(
        "text",
        { zh: "发票号码", en: "Tax number" },
        {
          afterCue: true,
          cues: {
            zh: ["发票号码", "发票号", "税控号", "号码", "票号"],
            en: ["tax number", "tax no", "tax invoice no", "fapiao no", "number"],
          },
        },
      ),
      on: optional("moment", { zh: "日期", en: "On" }),
    },
    examples: { zh: ["INV-89 今天开了"], en: ["issue INV-89 dated today"] },
  }),
  defineGrammar({
    ...later,
    name: "invoice.credit",
    words: {
      zh: ["红冲 {INV}", "{INV} 红冲|冲红|红字|冲掉"],
      en: ["credit|credit_note {INV}", "{INV} credit|credit_note", "red-letter {INV}"],
    },
    summary: { zh: "红冲", en: "Credit an invoice" },
    args: {
      invoice: required("document", { zh: "发票", en: "Invoice" }, { series: ["INV"] }),
      lines: optional("lines", { zh: "明细", en: "Lines" }),
      amount: optional("money", { zh: "金额", en: "Amount" }),
      return: optional("document", { zh: "退货单", en: "Return" }, { series: ["RT"] }),
      reason: optional("text", { zh: "原因", en: "Reason" }),
    },
    examples: { zh: ["INV-86 红冲 5000"], en: ["credit note on INV-88 for 5 pcs A200, $40, RT-4"] },
  }),
];
