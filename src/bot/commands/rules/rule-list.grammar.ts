import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "rule.list",
  words: {
    zh: ["^ 规则 $", "规则 列表|清单|有哪些|都有", "看|查看|列|列出|有哪些|所有 规则"],
    en: ["^ rules $", "list|show|see|all|our rules", "which|what rules"],
  },
  summary: { zh: "看规则", en: "List the rules" },
  args: {},
  permission: "rule.read",
  effect: "read",
  examples: { zh: ["规则", "有哪些规则"], en: ["rules", "list rules"] },
});
