import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.switchModule",
  words: {
    zh: ["启用|停用|打开|关闭|开启|关掉|开|关|禁用 模块", "模块 启用|停用|打开|关闭|开启|关掉"],
    en: ["switch|turn|enable|disable|activate|use|stop module", "module on|off"],
  },
  summary: { zh: "启用或停用模块", en: "Switch a module on or off" },
  args: { text: optional("text", { zh: "你说的", en: "You said" }, { whole: "always" }) },
  permission: "configuration.manage",
  effect: "irreversible",
  examples: { zh: ["停用模块 采购", "启用模块 采购"], en: ["switch off module purchasing", "switch on module purchasing"] },
});
