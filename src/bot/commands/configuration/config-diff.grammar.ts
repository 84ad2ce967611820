import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "config.diff",
  words: {
    zh: ["配置|设置 对比|比较|差别|差异|区别", "对比|比较 配置|设置"],
    en: ["config|configuration diff|compare|comparison|difference|differences", "compare|diff config|configuration"],
  },
  summary: { zh: "比较两个配置版本", en: "Compare two versions of the configuration" },
  args: { text: optional("text", { zh: "哪两个版本", en: "Which versions" }, { whole: "always" }) },
  permission: "configuration.manage",
  effect: "read",
  examples: { zh: ["配置对比 1 2", "配置对比"], en: ["config diff 1 2", "config diff"] },
});
