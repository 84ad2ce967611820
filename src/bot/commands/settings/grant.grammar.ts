import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.grant",
  words: {
    zh: ["^ 授权|准许|允许", "给 加|开|加上|开通 权限", "收回|取消|去掉|撤销 权限", "^ 收回|禁止|不准"],
    en: ["^ allow|permit|authorise|authorize|grant", "^ revoke|forbid|disallow", "may_not|must_not|no_longer"],
  },
  summary: { zh: "给角色授权或收回", en: "Give a role a permission, or take it" },
  args: { text: optional("text", { zh: "你说的", en: "You said" }, { whole: "always" }) },
  permission: "configuration.manage",
  effect: "irreversible",
  examples: {
    zh: ["授权 采购 调整库存", "收回 采购 调整库存"],
    en: ["allow purchasers to adjust stock", "revoke adjust stock from purchasers"],
  },
});
