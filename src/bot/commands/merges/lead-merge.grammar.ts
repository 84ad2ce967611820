import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "lead.merge",
  words: {
    zh: ["把 {lead} 合并到|并到|并入|合到 {lead}", "合并 {lead} {lead}", "{lead} 合并到|并入|并到 {lead}", "合并线索"],
    en: ["merge|combine {lead} into|with|and {lead}", "merge leads"],
  },
  summary: { zh: "合并重复的线索", en: "Merge two leads" },
  args: {
    gone: required("lead", { zh: "并掉的线索", en: "Lead that is merged" }),
    keep: required(
      "lead",
      { zh: "保留的线索", en: "Lead that is kept" },
      { cues: { zh: ["到", "入"], en: ["into", "with", "and", "in to"] } },
    ),
  },
  permission: "record.merge",
  effect: "write",
  examples: { zh: ["把 LD-12 合并到 LD-10"], en: ["merge LD-12 into LD-10"] },
});
