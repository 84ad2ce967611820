import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "payment.refund",
  words: {
    zh: ["{PAY} 退款|退回客户|退给客户|退钱|退掉余款|退", "退款 {PAY}", "把 {PAY} 退|退回|退给"],
    en: ["refund {PAY}", "{PAY} refund|refunded|pay_back|give_back", "pay|give {PAY} back"],
  },
  summary: { zh: "退款给客户", en: "Refund what is left of a payment" },
  args: {
    payment: required("document", { zh: "回款", en: "Payment" }, { series: ["PAY"] }),
    amount: optional("money", { zh: "金额", en: "Amount" }, { positional: true }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "payment.refund",
  effect: "irreversible",
  examples: { zh: ["PAY-42 退款，客户多付了"], en: ["refund PAY-42, they paid twice"] },
});
