import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "lead.list",
  words: {
    zh: [
      "^ 公海|公海线索|线索|我的线索|线索列表|所有线索|全部线索 $",
      "公海 有哪些|有什么|还有|看看|列一下",
      "哪些|有什么|看看|列出|列一下|有几个 公海|线索",
      "线索 有哪些|列一下|列出来|有几个|清单",
      "{person} 线索 $",
    ],
    en: [
      "^ pool|lead_pool|leads $",
      "show|list|see|what's_in|open pool|lead_pool $",
      "my|all|list|show|which|what|open leads $",
      "{person} leads $",
    ],
  },
  summary: { zh: "列线索", en: "List leads" },
  args: {
    owner: optional("person", { zh: "负责人", en: "Owner" }),
    pool: optional("word", { zh: "公海", en: "Pool" }, { options: { yes: { zh: ["公海"], en: ["pool"] } } }),
  },
  permission: "lead.read",
  effect: "read",
  examples: { zh: ["公海", "我的线索"], en: ["pool", "my leads"] },
});
