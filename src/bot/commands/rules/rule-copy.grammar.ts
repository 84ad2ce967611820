import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "rule.copy",
  words: { zh: ["复制 {RL}", "{RL} 复制"], en: ["copy|duplicate {RL}"] },
  summary: { zh: "复制规则", en: "Copy a rule" },
  args: { rule: required("document", { zh: "规则", en: "Rule" }, { series: ["RL"] }) },
  permission: "rule.manage",
  effect: "write",
  examples: { zh: ["复制 RL-8"], en: ["copy RL-8"] },
});
