import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { approvalSeries } from "./approval-series";

export const grammar = defineGrammar({
  name: "approval.askAgain",
  words: {
    zh: ["{document} 退回到|退回|退到|打回到|打回|回到 第 步", "把 {document} 退回到|退到|打回到 第 步"],
    en: ["send|return|bounce {document} back_to|to step", "{document} back_to step"],
  },
  summary: { zh: "退回到前面的步骤", en: "Send back to an earlier step" },
  args: {
    doc: required("document", { zh: "单据", en: "Document" }, { series: approvalSeries }),
    step: required("number", { zh: "第几步", en: "Step" }, { cues: { zh: ["第"], en: ["step"] } }),
    comment: required("text", { zh: "原因", en: "Reason" }, { cues: { zh: ["因为", "原因"], en: ["because", "reason"] } }),
  },
  permission: "approval.decide",
  effect: "write",
  returns: "document",
  examples: { zh: ["QT-31 退回到第1步，因为折扣没说明"], en: ["send QT-31 back to step 1 because the discount is not explained"] },
});
