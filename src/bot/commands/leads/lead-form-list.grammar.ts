import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "leadForm.list",
  words: {
    zh: [
      "^ 线索表单|获客表单|所有线索表单|线索表单列表 $",
      "看|看看|列出|列一下|有哪些|我的 线索表单|获客表单 $",
      "线索表单|获客表单 有哪些|列表 $",
    ],
    en: ["^ lead_forms|web_forms $", "show|list|see|which|all|my lead_forms|web_forms $"],
  },
  summary: { zh: "列线索表单", en: "List lead forms" },
  args: {},
  permission: "lead.read",
  effect: "read",
  examples: { zh: ["线索表单"], en: ["lead forms"] },
});
