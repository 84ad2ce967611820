import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "invoice.uninvoiced",
  words: {
    zh: [
      "未开票|没开票|还没开票|待开票",
      "发了|发货|已发|已发货|货发了 未开票|没开票|还没开票|没有开票|没开",
      "{customer} 未开票|没开票|还没开票|待开票",
      "哪些|有哪些 未开票|没开票|还没开票|要开票",
    ],
    en: [
      "uninvoiced|unbilled|not_invoiced|not_yet_invoiced|not_billed",
      "shipped not_invoiced|not_yet_invoiced|uninvoiced|not_billed|without_invoice|but_not_invoiced",
      "what|which not_invoiced|uninvoiced|to_invoice|needs_invoicing",
      "{customer} uninvoiced|not_invoiced|unbilled",
    ],
  },
  summary: { zh: "已发货未开票", en: "Shipped and not invoiced" },
  args: { customer: optional("customer", { zh: "客户", en: "Customer" }) },
  permission: "invoice.read",
  effect: "read",
  examples: { zh: ["已发货未开票", "华强还有哪些没开票"], en: ["shipped not invoiced", "what is not yet invoiced for Acme"] },
});
