import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "rule.rehearse",
  words: {
    zh: [
      "{RL} 试跑|演练|回放|跑一遍|试一下|跑一下",
      "试跑|演练 {RL}",
      "用 {period} 试跑 {RL}",
      "{RL} 试|跑|模拟|预演|测试|看效果",
      "试|跑|模拟|预演|测试 {RL}",
      "{RL} {period} 跑|试|会触发|触发",
    ],
    en: [
      "dry_run|rehearse|test|simulate|try|dry-run|replay {RL}",
      "{RL} dry_run|rehearse|would_have|test|against",
      "what would {RL}",
      "backtest|try_out|trial|check|run {RL}",
      "{RL} backtest|trial|over|on {period}",
    ],
  },
  summary: { zh: "规则试跑", en: "Rehearse a rule on past data" },
  args: {
    rule: required("document", { zh: "规则", en: "Rule" }, { series: ["RL"] }),
    period: optional("period", { zh: "期间", en: "Period" }, { looksBack: true }),
  },
  permission: "rule.manage",
  effect: "read",
  examples: { zh: ["RL-9 用上个月的数据试跑"], en: ["dry run RL-9 on last month's data"] },
});
