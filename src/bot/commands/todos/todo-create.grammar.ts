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
      "让|叫|请|安排|派|要|提醒|通知 {person}",
      "^ {person} {moment} 请|把|去|要|记得|前|之前",
      "别忘了|别忘|记得要|记得|记着 {moment}",
      "{moment} 记得|别忘|要记得|得",
      "记个事|记一下|备忘|加个提醒|设个提醒",
      "给 {person} 加个|安排|布置 待办|任务|活",
      "任务",
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
      "ask|tell|get|have|need|remind|want {person} to",
      "^ {person} should|must|needs_to|has_to|to|please|pls|can_you",
      "make_sure {person}",
      "i_need_to|i_have_to|i_must|i_should|gotta|i've_got_to call|phone|ring|email|write|visit|check|prepare|chase|ask|meet|bring|print|finish|review|follow|send|pick_up",
      "task|todo|to-do|action|action_item for|on {person}",
      "{person} task|todo|to-do|action",
      "don't_forget|dont_forget|must_remember|remember to|{moment}",
      "set_a_reminder|reminder|jot_down|add_to_my_list|put_on_my_list",
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
