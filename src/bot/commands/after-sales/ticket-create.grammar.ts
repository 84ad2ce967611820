import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "ticket.create",
  words: {
    zh: ["工单", "开|建|提 工单", "{customer} 投诉|报修|坏了|异响|漏油|故障|质量问题", "投诉|报修"],
    en: [
      "open|create|raise|log|new ticket",
      "ticket for {customer}",
      "{customer} complaint|complains|complaining|broken|fault|faulty|defective",
      "log complaint",
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
          complaint: { zh: ["投诉"], en: ["complaint", "complains", "complaining"] },
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
