import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { approvalSeries } from "./approval-series";

export const grammar = defineGrammar({
  name: "approval.addSigner",
  words: {
    zh: [
      "{document} 加签|前加签|后加签 {person}",
      "加签|前加签|后加签 {document} {person}",
      "{document} 加上|加个|再加 {person} 审批|会签|签",
    ],
    en: [
      "add {person} before|after|to {document}",
      "add signer|approver {person} {document}",
      "{document} also_needs|needs_also {person}",
      "have {person} sign|approve {document} too|first|as_well",
    ],
  },
  summary: { zh: "加签", en: "Add a signer before or after me" },
  args: {
    doc: required("document", { zh: "单据", en: "Document" }, { series: approvalSeries }),
    person: required("person", { zh: "谁", en: "Who" }),
    where: optional(
      "word",
      { zh: "在我之前或之后", en: "Before or after me" },
      {
        options: {
          after: { zh: ["后加签", "之后", "后面"], en: ["after"] },
          before: { zh: ["前加签", "之前", "前面", "先"], en: ["before", "first"] },
        },
      },
    ),
  },
  permission: "approval.decide",
  effect: "write",
  examples: { zh: ["QT-31 加签艾玛", "QT-31 后加签艾玛"], en: ["add Emma before me on QT-31", "add Emma after me on QT-31"] },
});
