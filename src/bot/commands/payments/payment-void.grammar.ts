import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "payment.void",
  words: {
    zh: ["{PAY} 作废|登记错|录错|冲销|撤销|删|记错|搞错|录重", "作废|撤销|冲销 {PAY}"],
    en: ["void|reverse|cancel|scrap|delete {PAY}", "{PAY} void|wrong|mistake|duplicate|bounced|reversed|is_wrong"],
  },
  summary: { zh: "作废回款", en: "Void a payment" },
  args: {
    payment: required("document", { zh: "回款", en: "Payment" }, { series: ["PAY"] }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "payment.void",
  effect: "irreversible",
  examples: { zh: ["PAY-41 登记错了，作废"], en: ["void PAY-41, entered twice"] },
});
