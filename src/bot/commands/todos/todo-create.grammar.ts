import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "todo.create",
  words: {
    zh: [
      "^ 待办",
      "提醒我|提醒 {moment}",
      "给 {person} 派个待办|建个待办|派个活|加个待办|个待办",
      "建|加|新建|派|记 待办",
      "提醒 {person}",
      "记得 {moment}",
      "让|叫 {person} {moment}",
      "帮我记 {moment}",
      "提醒我",
    ],
    en: [
      "^ todo|to-do|task|reminder for {person}",
      "^ todo|to-do|task|reminder",
      "remind_me|remind {moment}",
      "remind {person} to|about",
      "todo|to-do|task",
      "add|new|create|make todo|to-do|task",
      "remind_me|remind",
      "dont_let_me_forget|don't_let_me_forget",
      "ask|tell {person} to",
      "note_to_self",
    ],
  },
  summary: { zh: "建待办", en: "Make a to-do" },
  args: {
    for: optional(
      "person",
      { zh: "给谁", en: "For whom" },
      { selfByDefault: true, cues: { zh: ["给", "让", "叫", "提醒"], en: ["remind", "for", "ask", "tell", "assign"] } },
    ),
    do: required("text", { zh: "做什么", en: "What to do" }),
    due: optional("moment", { zh: "期限", en: "Due" }),
    priority: optional(
      "word",
      { zh: "优先级", en: "Priority" },
      {
        options: {
          high: {
            zh: ["急", "紧急", "加急", "高优先级", "重要", "优先"],
            en: ["urgent", "asap", "p1", "high priority", "important", "high prio"],
          },
          low: { zh: ["不急", "低优先级"], en: ["low priority", "no rush"] },
        },
      },
    ),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    doc: optional("document", { zh: "单据", en: "Document" }),
  },
  permission: "todo.create",
  effect: "write",
  examples: { zh: ["待办：下周三下午三点 给华强送样品"], en: ["remind Tom Baker to send the acme contract by tomorrow, urgent"] },
});
