import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { approvalSeries } from "./approval-series";

export const grammar = defineGrammar({
  name: "approval.handOver",
  words: {
    zh: ["{document} 转给|转交|转审|转交给 {person}", "把 {document} 审批 转给|转交|交给 {person}", "转审|转交 {document} {person}"],
    en: [
      "hand|hand_over|pass|forward|reassign|transfer {document} to|over {person}",
      "let {person} decide|approve {document}",
      "{document} over_to|goes_to|to {person}",
    ],
  },
  summary: { zh: "转交审批", en: "Hand an approval over" },
  args: {
    doc: required("document", { zh: "单据", en: "Document" }, { series: approvalSeries }),
    to: required("person", { zh: "给谁", en: "To" }),
    comment: optional("text", { zh: "说明", en: "Comment" }),
  },
  permission: "approval.decide",
  effect: "write",
  examples: { zh: ["QT-31 转给艾玛"], en: ["hand QT-31 over to Emma"] },
});
