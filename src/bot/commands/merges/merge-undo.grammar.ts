import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "merge.undo",
  words: {
    zh: ["撤销|取消|撤回 合并 {MG}", "{MG} 撤销|撤销合并|分开|拆开", "撤销合并|取消合并|分开 {customer}", "撤销合并"],
    en: [
      "undo|revert|reverse merge {MG}",
      "undo|revert merge|merging of|with {customer}",
      "unmerge {MG}",
      "unmerge {customer}",
      "undo merge",
    ],
  },
  summary: { zh: "撤销合并", en: "Undo a merge" },
  args: {
    merge: optional("document", { zh: "合并", en: "Merge" }, { series: ["MG"] }),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
  },
  permission: "record.merge",
  effect: "write",
  examples: { zh: ["撤销合并 MG-4"], en: ["undo merge MG-4"] },
});
