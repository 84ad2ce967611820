import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "form.show",
  words: {
    zh: [
      "看|查|打开|看看|看下 表单 {form}",
      "^ 表单 {form} $",
      "{form} 表单 $",
      "{form} 历史|版本|改过什么",
      "表单 {form} 历史|版本|改过什么",
      "{form} 怎么填|规则|流程 $",
    ],
    en: [
      "show|open|see|view form {form}",
      "^ form {form} $",
      "{form} form $",
      "history|versions|editions of|for {form}|form",
      "{form} history|versions|editions",
    ],
  },
  summary: { zh: "看表单的定义", en: "Show a form" },
  args: {
    form: optional("form", { zh: "表单", en: "Form" }),
    history: optional(
      "yesNo",
      { zh: "历史", en: "History" },
      { cues: { zh: ["历史", "版本", "改过什么"], en: ["history", "versions", "editions"] } },
    ),
    text: optional("text", { zh: "表单", en: "Form" }, { whole: "always" }),
  },
  permission: "form.read",
  effect: "read",
  examples: { zh: ["看表单 样品申请", "样品申请 历史"], en: ["show form Sample request", "history of Sample request"] },
});
