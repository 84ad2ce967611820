import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { stateWords } from "../state-words";
import { stageWords } from "./stage-words";

export const grammar = defineGrammar({
  name: "deal.list",
  words: {
    zh: [
      "^ 商机|我的商机|商机列表|所有商机|全部商机 $",
      "哪些|有什么|看看|列出|列一下|有几个|查 商机",
      "商机 有哪些|列一下|列出来|有几个|清单",
      "初步接触|需求分析|报价|谈判|赢|赢单|输|输单|丢|丢掉|进行中 的商机|商机 $",
      "{person} 商机 $",
      "{customer} 商机|的商机 $",
      "{customer} 那单|那个单子|那个项目|这单|的单子|那笔 怎么样|怎样|进展|到哪|如何|什么情况",
    ],
    en: [
      "^ deals|opportunities $",
      "my|all|list|show|which|what|any|open deals|opportunities",
      "deals|opportunities in|at|that_are initial_contact|needs_analysis|quotation|negotiation|quoting|negotiating",
      "won|lost|open deals|opportunities",
      "deals|opportunities we|i|won|lost won|lost",
      "deals|opportunities with|for|at|of {customer} $",
      "{customer} deals|opportunities $",
      "how_is|how's|hows|how_are {customer} deal|deals|opportunity going|doing|looking",
      "where_are_we|status with|on|of {customer} deal|opportunity",
      "{person} deals|opportunities $",
    ],
  },
  summary: { zh: "列商机", en: "List deals" },
  args: {
    owner: optional("person", { zh: "负责人", en: "Owner" }),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    stage: optional("word", { zh: "阶段", en: "Stage" }, { options: stageWords }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: stateWords("opportunity", {
          won: { zh: ["赢了", "赢的", "成交", "拿下"], en: ["we won", "closed won"] },
          lost: { zh: ["丢了", "丢掉", "丢的", "输了", "输的", "没成"], en: ["we lost", "closed lost"] },
        }),
      },
    ),
  },
  permission: "opportunity.read",
  effect: "read",
  examples: { zh: ["我的商机", "谈判阶段的商机"], en: ["my deals", "deals in negotiation"] },
});
