import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "merge.move",
  words: {
    zh: ["确认合并|不合并|合并|放弃合并 {MG}", "{MG} 确认|合并|不合并|放弃"],
    en: ["carry_out|confirm|do|drop|do_not|don't merge {MG}", "merge {MG}", "{MG} confirm|drop|carry_out"],
  },
  summary: { zh: "确认或放弃一次合并", en: "Carry out a merge, or leave it" },
  args: {
    merge: required("document", { zh: "合并", en: "Merge" }, { series: ["MG"] }),
    to: required(
      "word",
      { zh: "合并或放弃", en: "Merge or drop" },
      {
        options: {
          drop: { zh: ["不合并", "放弃"], en: ["drop", "do not", "don't"] },
          merge: { zh: ["确认合并", "确认", "合并"], en: ["carry out", "confirm", "do merge", "merge"] },
        },
      },
    ),
  },
  permission: "record.merge",
  effect: "write",
  examples: { zh: ["确认合并 MG-4", "不合并 MG-4"], en: ["carry out merge MG-4", "do not merge MG-4"] },
});
