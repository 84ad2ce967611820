import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.closeWarehouse",
  words: {
    zh: ["关闭|停用|关掉|撤掉 仓库"],
    en: ["close|shut|shut_down warehouse"],
  },
  summary: { zh: "关仓库", en: "Close a warehouse" },
  args: { text: optional("text", { zh: "你说的", en: "You said" }, { whole: "always" }) },
  permission: "configuration.manage",
  effect: "irreversible",
  examples: { zh: ["关闭仓库 GZ"], en: ["close warehouse GZ"] },
});
