import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.limits",
  words: {
    zh: ["^ 审批额度|审批限额|审批门槛|审批权限额度"],
    en: ["approval_limits|approval_limit|approval_thresholds"],
  },
  summary: { zh: "看或改审批额度", en: "See or change the approval limits" },
  args: { text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }) },
  permission: "configuration.read",
  effect: "write",
  examples: { zh: ["审批额度", "审批额度 经理 5万 折扣 10"], en: ["approval limits", "approval limits: manager 50000, discount 10"] },
});
