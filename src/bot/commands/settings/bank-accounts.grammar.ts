import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.bankAccounts",
  words: {
    zh: [
      "^ 收款账户|银行账户|收款账号|我们的账户 $",
      "看|查看|列出|有哪些 收款账户|银行账户 $",
      "^ 加|新增|增加|添加|新建 收款账户|银行账户|收款账号",
      "^ 删|删除|去掉|移除 收款账户|银行账户|收款账号",
      "^ 收款账户|银行账户 改名|改名为|改叫",
    ],
    en: [
      "^ bank_accounts|our_bank_accounts $",
      "show|list|see|which|our bank_accounts $",
      "^ add|new|create bank_account",
      "^ remove|delete|drop bank_account",
      "^ rename bank_account",
    ],
  },
  summary: { zh: "看或改收款账户", en: "See or change our bank accounts" },
  args: { text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }) },
  permission: "configuration.read",
  effect: "write",
  examples: {
    zh: ["收款账户", "加收款账户 CMB 招行(China Merchants Bank)"],
    en: ["bank accounts", "add bank account CMB China Merchants Bank"],
  },
});
