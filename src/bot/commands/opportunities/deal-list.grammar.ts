import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "deal.list",
  words: {
    zh: [
      "^ 商机|我的商机|商机列表|所有商机|全部商机 $",
      "哪些|有什么|看看|列出|列一下|有几个 商机",
      "商机 有哪些|列一下|列出来|有几个|清单",
      "{person} 商机 $",
    ],
    en: ["^ deals|opportunities $", "my|all|list|show|which|what|open deals|opportunities $", "{person} deals|opportunities $"],
  },
  summary: { zh: "列商机", en: "List deals" },
  args: { owner: optional("person", { zh: "负责人", en: "Owner" }) },
  permission: "opportunity.read",
  effect: "read",
  examples: { zh: ["我的商机", "有哪些商机"], en: ["my deals", "list deals"] },
});
