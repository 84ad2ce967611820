import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "quote.submit",
  words: {
    zh: [
      "{QT} 提交|提交审批|送审|报批|提审|走审批",
      "提交|送审|报批 {QT}",
      "{CT} 提交|提交审批|送审",
      "提交|送审 {CT}",
      "{SO} 提交|提交审批|送审",
      "提交 {SO}",
      "{PR} 提交|提交审批|送审",
      "提交|送审 {PR}",
    ],
    en: [
      "submit {QT}",
      "{QT} submit|for_approval|to_approval",
      "send {QT} for_approval",
      "submit {CT}",
      "submit {SO}",
      "submit {PR}",
      "get {QT} approved",
    ],
  },
  summary: { zh: "提交审批", en: "Submit for approval" },
  args: { doc: required("document", { zh: "单据", en: "Document" }, { series: ["QT", "CT", "SO", "PR"] }) },
  permission: "approval.submit",
  effect: "write",
  examples: { zh: ["提交 QT-32"], en: ["submit QT-32"] },
});
