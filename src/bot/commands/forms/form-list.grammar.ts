import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "form.list",
  words: {
    zh: [
      "^ 表单|自定义表单|所有表单|表单列表|表单清单 $",
      "看|看看|列出|查|有哪些 表单|自定义表单 $",
      "表单|自定义表单 有哪些|列表|清单 $",
    ],
    en: ["^ forms|custom_forms|form_list $", "show|list|see|which|what|all|our forms|custom_forms $"],
  },
  summary: { zh: "看表单", en: "List the forms" },
  args: {},
  permission: "form.read",
  effect: "read",
  examples: { zh: ["表单"], en: ["forms"] },
});
