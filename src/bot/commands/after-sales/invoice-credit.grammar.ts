import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
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
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  examples: { zh: ["INV-86 红冲 5000，价格补偿"], en: ["credit note on INV-88 for $40, price too high"] },
  permission: "invoice.credit",
  effect: "irreversible",
});
