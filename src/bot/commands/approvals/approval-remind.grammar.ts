import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { approvalSeries } from "./approval-series";

export const grammar = defineGrammar({
  name: "approval.remind",
  words: {
    zh: ["^ 催|催一下|催催|催办|催审|催批 {document}", "催|催一下|催办 {document} 审批", "{document} 催一下|催办|催审批|催审|催批"],
    en: [
      "remind|nudge|chase|ping approver|approvers {document}",
      "^ nudge|chase {document}",
      "remind about_approval|the_approver|the_approvers {document}",
    ],
  },
  summary: { zh: "催审批", en: "Remind the approvers" },
  args: { doc: required("document", { zh: "单据", en: "Document" }, { series: approvalSeries }) },
  permission: "approval.submit",
  effect: "write",
  examples: { zh: ["催一下 QT-31 的审批"], en: ["nudge the approver of QT-31"] },
});
