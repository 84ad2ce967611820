import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "formRecord.submit",
  words: {
    zh: ["提交|提审|送审|报批 {FR}", "{FR} 提交|提审|送审|报批|提交审批"],
    en: ["submit|send {FR}", "submit|send {FR} for approval", "{FR} for approval"],
  },
  summary: { zh: "提交表单记录审批", en: "Submit a form's record for approval" },
  args: { record: required("document", { zh: "记录", en: "Record" }, { series: ["FR"] }) },
  permission: "approval.submit",
  effect: "write",
  examples: { zh: ["提交 SR-1"], en: ["submit SR-1"] },
});
