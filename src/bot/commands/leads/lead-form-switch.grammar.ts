import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "leadForm.switch",
  words: {
    zh: ["关闭|关|停|停用|打开|开|启用|恢复 {LF}", "{LF} 关闭|关|停|停用|打开|开|启用|恢复"],
    en: ["close|stop|open|reopen|turn|switch {LF}", "{LF} close|closed|stop|open|reopen|off|on"],
  },
  summary: { zh: "关闭或打开线索表单", en: "Close or open a lead form" },
  args: {
    form: required("document", { zh: "表单", en: "Form" }, { series: ["LF"] }),
    to: required(
      "word",
      { zh: "关闭或打开", en: "Close or open" },
      {
        options: {
          close: { zh: ["关闭", "关", "停用", "停"], en: ["close", "closed", "stop", "off"] },
          reopen: { zh: ["打开", "启用", "恢复", "开"], en: ["open", "reopen", "on"] },
        },
      },
    ),
  },
  permission: "leadForm.manage",
  effect: "write",
  examples: { zh: ["关闭 LF-1"], en: ["close LF-1"] },
});
