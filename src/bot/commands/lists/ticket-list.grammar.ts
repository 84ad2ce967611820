import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "ticket.list",
  words: {
    zh: [
      "^ 工单|所有工单|工单列表|投诉列表 $",
      "{customer} 工单|投诉记录",
      "哪些|有哪些|列|查|我的|未结|没关|{person} 工单|投诉单",
      "工单 有哪些|列表|清单|列一下|没关|没处理",
    ],
    en: [
      "^ tickets|complaints|all_tickets $",
      "what|which|any tickets|complaints are|still open|waiting",
      "list|show|which|open|my|all|late tickets|complaints",
      "{customer} tickets|complaints",
      "{person} tickets",
      "tickets for|of {customer}",
    ],
  },
  summary: { zh: "列工单", en: "List tickets" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    owner: optional("person", { zh: "负责人", en: "Owner" }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: {
          all: { zh: ["所有", "全部"], en: ["all"] },
          waiting: { zh: ["等待中", "挂起的"], en: ["waiting", "on hold"] },
          resolved: { zh: ["已解决", "解决了的"], en: ["resolved"] },
          closed: { zh: ["已关", "已结"], en: ["closed"] },
        },
      },
    ),
  },
  permission: "ticket.read",
  effect: "read",
  examples: { zh: ["工单列表", "华强的工单"], en: ["open tickets", "Acme tickets"] },
});
