import { optional, required } from "../../conversation/arguments";
import { defineGrammar, type Grammar } from "../define-grammar";
import { later } from "./later";

export const ticketsLater: readonly Grammar[] = [
  defineGrammar({
    ...later,
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
  }),
  defineGrammar({
    ...later,
    name: "ticket.update",
    words: { zh: ["{TK}"], en: ["{TK}", "close|resolve|reopen|start {TK}"] },
    summary: { zh: "更新工单", en: "Move a ticket on" },
    args: {
      ticket: required("document", { zh: "工单", en: "Ticket" }, { series: ["TK"] }),
      move: optional(
        "word",
        { zh: "动作", en: "Move" },
        {
          options: {
            close: { zh: ["关单", "关闭", "结单", "关掉", "关了"], en: ["close", "closed", "closing"] },
            resolve: { zh: ["解决", "处理好", "搞定", "修好"], en: ["resolve", "resolved", "fixed", "solved"] },
            reopen: { zh: ["重开", "重新打开", "又坏", "再开", "又出"], en: ["reopen", "re-open", "again"] },
            wait: { zh: ["等", "挂起", "暂停"], en: ["wait", "waiting", "on hold", "park"] },
            start: { zh: ["开始", "处理中", "接单", "在处理", "着手"], en: ["start", "started", "working on", "on it", "picking up"] },
          },
        },
      ),
      due: optional("moment", { zh: "期限", en: "Due" }),
      note: optional("text", { zh: "备注", en: "Note" }),
    },
    examples: { zh: ["TK-18 已换新，关单"], en: ["close TK-19, encoder replaced"] },
  }),
];
