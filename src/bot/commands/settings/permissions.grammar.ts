import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.permissions",
  words: {
    zh: [
      "^ 权限|权限表|角色权限|角色和权限 $",
      "看|查看|列出 权限|权限表",
      "谁能做什么|谁可以做什么",
      "销售|销售经理|仓库|采购|采购经理|财务|客服|运营 权限 $",
    ],
    en: [
      "^ permissions|roles_and_permissions|roles $",
      "show|list|see permissions|roles",
      "who_may|who_can do what|do_what",
      "permissions of|for",
    ],
  },
  summary: { zh: "看谁能做什么", en: "See who may do what" },
  args: { text: optional("text", { zh: "哪个角色", en: "Which role" }, { whole: "always" }) },
  permission: "configuration.read",
  effect: "read",
  examples: { zh: ["权限", "采购的权限"], en: ["permissions", "permissions of purchasers"] },
});
