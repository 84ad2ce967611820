import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "invoice.credit",
  words: {
    zh: ["红冲 {INV}", "{INV} 红冲|冲红|红字|冲掉", "{INV} 红票|开红|冲|负数|退票|红冲", "红冲|冲红|开红字|冲掉|开红票 {INV}"],
    en: [
      "credit|credit_note {INV}",
      "{INV} credit|credit_note",
      "red-letter {INV}",
      "credit|reverse|write_down|red|issue_a_credit|credit_memo on|for|against|{INV} {INV}",
      "reverse|credit|red_letter {money}|{quantity} {INV}",
      "reverse {INV}",
      "{money} off|credit on|for {INV}",
      "credit_note|credit_memo|credit for|on|against {INV}",
    ],
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
