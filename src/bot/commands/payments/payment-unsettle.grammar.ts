import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "payment.unsettle",
  words: {
    zh: ["{PAY} 反核销|取消核销|撤销核销|核错了|核销错|解除核销", "反核销|取消核销|撤销核销|解除核销 {PAY}"],
    en: [
      "unsettle|un-settle|unapply|unallocate|unmatch {PAY}",
      "{PAY} unsettle|unsettled|was_settled_wrongly|settled_wrong|applied_wrongly",
      "take_back|undo settlement {PAY}",
    ],
  },
  summary: { zh: "反核销", en: "Un-settle a payment" },
  args: {
    payment: required("document", { zh: "回款", en: "Payment" }, { series: ["PAY"] }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "payment.settle",
  effect: "irreversible",
  examples: { zh: ["PAY-40 反核销，核错发票了"], en: ["unsettle PAY-40, it was for another invoice"] },
});
