import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "customer.merge",
  words: {
    zh: [
      "把 {customer} 合并到|并到|并入|合到 {customer}",
      "合并 {customer} {customer}",
      "{customer} 合并到|并入|并到 {customer}",
      "合并客户",
    ],
    en: [
      "merge|combine {customer} into|with|and {customer}",
      "{customer} {customer} are_the_same|is_the_same_as|duplicate_of",
      "merge customers",
    ],
  },
  summary: { zh: "合并重复的客户", en: "Merge two customers" },
  args: {
    gone: required("customer", { zh: "并掉的客户", en: "Customer that is merged" }),
    keep: required(
      "customer",
      { zh: "保留的客户", en: "Customer that is kept" },
      { cues: { zh: ["到", "入"], en: ["into", "with", "and", "in to"] } },
    ),
  },
  permission: "record.merge",
  effect: "write",
  examples: { zh: ["把 C009 合并到 C005"], en: ["merge C009 into C005"] },
});
