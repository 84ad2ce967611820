import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "ticket.create",
  words: {
    zh: [
      "工单",
      "开|建|提 工单",
      "{customer} 投诉|报修|坏了|异响|漏油|故障|质量问题",
      "投诉|报修",
      "{customer} 反映|反馈|抱怨|报障|有问题|出问题|不转|过热|开裂",
      "登记|记|录|受理|派 投诉|报修|工单",
      "{customer} 投诉|报修|反映|反馈 登记|记|建|派给|处理",
    ],
    en: [
      "open|create|raise|log|new ticket",
      "ticket for {customer}",
      "{customer} complaint|complains|complaining|broken|fault|faulty|defective",
      "log complaint",
      "{customer} complained|reports|reported|says|called ticket|complaint|fault|broken|noisy|noise",
      "log|file|make|start|submit|register|set_up ticket|complaint|case|support_ticket",
      "ticket please|pls|assign|due|high|for|on",
      "{customer} ticket|complaint|case",
    ],
  },
  summary: { zh: "建工单", en: "Open a ticket" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    kind: optional(
      "word",
      { zh: "类型", en: "Kind" },
      {
        options: {
          complaint: { zh: ["投诉", "反映", "抱怨"], en: ["complaint", "complains", "complaining", "complained"] },
          repair: { zh: ["报修", "维修"], en: ["repair"] },
        },
      },
    ),
    subject: required("text", { zh: "主题", en: "Subject" }),
    due: optional("moment", { zh: "期限", en: "Due" }),
    priority: optional(
      "word",
      { zh: "优先级", en: "Priority" },
      { options: { high: { zh: ["急", "紧急", "加急", "高优先级"], en: ["urgent", "p1", "high priority", "asap"] } } },
    ),
    to: optional("person", { zh: "给谁", en: "To" }),
  },
  examples: { zh: ["给华强开个工单：轴承异响"], en: ["open a ticket for Acme: servo trips, P1"] },
  permission: "ticket.create",
  effect: "write",
});
