import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "pool.set",
  words: {
    zh: ["公海规则|公海设置|公海策略", "^ 公海 收回|提醒|上限|冷却|延期"],
    en: ["pool_rules|pool_settings|pool_policy|lead_pool_rules", "set|change pool untouched|warn|limit|cooling|extension"],
  },
  summary: { zh: "看或改公海规则", en: "See or change the lead pool's rules" },
  args: {
    untouched: optional(
      "number",
      { zh: "几天没跟进就收回", en: "Untouched days" },
      { cueOnly: true, cues: { zh: ["收回", "没跟进"], en: ["untouched", "after"] } },
    ),
    prospects: optional(
      "number",
      { zh: "潜在客户几天没跟进就收回", en: "Untouched days of prospects" },
      { cueOnly: true, cues: { zh: ["潜在客户", "客户"], en: ["prospects"] } },
    ),
    warn: optional(
      "number",
      { zh: "提前几天提醒", en: "Warn days before" },
      { cueOnly: true, cues: { zh: ["提醒", "提前"], en: ["warn"] } },
    ),
    limit: optional(
      "number",
      { zh: "每人最多几条", en: "Most held by one" },
      { cueOnly: true, cues: { zh: ["上限", "最多"], en: ["limit", "at most"] } },
    ),
    cooling: optional(
      "number",
      { zh: "放回后几天不能再领", en: "Cooling-off days" },
      { cueOnly: true, cues: { zh: ["冷却"], en: ["cooling off", "cooling"] } },
    ),
    extension: optional(
      "number",
      { zh: "延期几天", en: "Extension days" },
      { cueOnly: true, cues: { zh: ["延期"], en: ["extension", "extend by"] } },
    ),
  },
  permission: "leadForm.manage",
  effect: "write",
  examples: { zh: ["公海规则", "公海规则 收回 15 提醒 3 上限 50"], en: ["pool rules", "pool rules: untouched 15, warn 3, limit 50"] },
});
