import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "payment.void",
  words: {
    zh: [
      "{PAY} 作废|登记错|录错|冲销|撤销|删|记错|搞错|录重",
      "作废|撤销|冲销 {PAY}",
      "^ 把 {PAY} 作废|撤销|冲销|删掉",
      "{PAY} 退票|重复|不对|弄错|不是|错了|多登|录多",
    ],
    en: [
      "void|reverse|cancel|scrap|delete {PAY}",
      "{PAY} void|wrong|mistake|duplicate|bounced|reversed|is_wrong",
      "{PAY} entered_twice|by_mistake|not_ours|incorrect|bad|returned",
      "undo|remove|annul|kill {PAY}",
    ],
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
