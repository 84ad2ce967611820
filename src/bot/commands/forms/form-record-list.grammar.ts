import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "formRecord.list",
  words: {
    zh: ["^ {form} $", "{form} 列表|清单|有哪些|有多少|记录", "看|看看|查|列出|列一下|我的|所有|全部|哪些 {form}", "的 {form} $"],
    en: [
      "^ {form} $",
      "list|show|see|my|our|all|which|what|how_many {form}",
      "{form} list|records|in|that_are|which_are|still",
      "of_mine {form}",
    ],
  },
  summary: { zh: "看表单记录", en: "List a form's records" },
  args: {
    form: required("form", { zh: "表单", en: "Form" }),
    text: optional("text", { zh: "条件", en: "Condition" }, { whole: "always" }),
  },
  permission: null,
  effect: "read",
  examples: { zh: ["样品申请列表", "我的样品申请"], en: ["list Sample request", "my sample requests"] },
});
