import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { stateWords } from "../state-words";

export const grammar = defineGrammar({
  name: "quote.list",
  words: {
    zh: [
      "^ 报价单|我的报价|我的报价单|报价列表|报价清单|所有报价|全部报价 $",
      "哪些|有什么|看看|列出|列一下|有几个|查 报价|报价单 $",
      "报价|报价单 有哪些|列一下|列出来|有几个|清单|列表 $",
      "草稿|待审批|审批中|已批准|已发送|发出去|没回|没定|未定|过期|已过期|被拒 报价|报价单|的报价 $",
      "哪些|有什么 报价 没批|没定|没回|没结果|过期|待审批 $",
      "{person} 的报价|报价单 $",
      "{customer} 的报价|的报价单|报价单 $",
      "给|发给 {customer} 的报价|报过的价 $",
    ],
    en: [
      "^ quotes|quotations|proposals $",
      "my|all|list|show|which|what|any|open|our quotes|quotations",
      "draft|open|pending|approved|sent|expired|accepted|declined|rejected quotes|quotations",
      "quotes|quotations waiting|pending|awaiting|sent|approved|expired|not|that|in",
      "quotes|quotations with|for|to|of {customer} $",
      "{customer} quotes|quotations $",
      "{person} quotes|quotations $",
    ],
  },
  summary: { zh: "列报价", en: "List quotes" },
  args: {
    owner: optional("person", { zh: "负责人", en: "Owner" }),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: stateWords("quote", {
          open: { zh: ["没定", "未定", "没结果", "在谈", "进行中"], en: ["open", "undecided", "in play"] },
          pendingApproval: {
            zh: ["审批中", "没批", "等审批"],
            en: ["pending", "waiting for approval", "awaiting approval", "not approved"],
          },
          sent: { zh: ["发出去", "发给客户", "没回"], en: ["waiting for an answer", "with the customer"] },
          accepted: { zh: ["接受"], en: [] },
          declined: { zh: ["被拒", "拒绝"], en: [] },
          expired: { zh: ["过期"], en: [] },
        }),
      },
    ),
  },
  permission: "quote.read",
  effect: "read",
  examples: { zh: ["我的报价", "待审批的报价"], en: ["my open quotes", "quotes for Acme"] },
});
