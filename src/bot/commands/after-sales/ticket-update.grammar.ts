import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "ticket.update",
  words: {
    zh: ["{TK}", "^ 重新打开|重开|关单|关闭|关掉|解决|挂起|开始处理 {TK}"],
    en: ["{TK}", "close|resolve|reopen|start {TK}", "reopen|re-open|park|hold|pause|finish|solve {TK}"],
  },
  summary: { zh: "更新工单", en: "Move a ticket on" },
  args: {
    ticket: required("document", { zh: "工单", en: "Ticket" }, { series: ["TK"] }),
    move: optional(
      "word",
      { zh: "动作", en: "Move" },
      {
        options: {
          close: { zh: ["关单", "关闭", "结单", "关掉", "关了", "结案", "关", "完结"], en: ["close", "closed", "closing", "shut"] },
          resolve: {
            zh: ["解决", "处理好", "搞定", "修好", "好了", "修复", "已解决", "处理完"],
            en: ["resolve", "resolved", "fixed", "solved", "sorted", "done", "repaired"],
          },
          reopen: {
            zh: ["重开", "重新打开", "又坏", "再开", "又出", "再次打开", "又响", "又来"],
            en: ["reopen", "re-open", "again", "back again"],
          },
          wait: {
            zh: ["等", "挂起", "暂停", "先放", "搁置", "待件"],
            en: ["wait", "waiting", "on hold", "park", "pending", "parked", "hold"],
          },
          resume: { zh: ["继续处理", "继续"], en: ["continue", "go on", "resume", "carry on"] },
          start: {
            zh: ["开始", "处理中", "接单", "在处理", "着手", "开始处理", "我来处理", "上门"],
            en: ["start", "started", "working on", "on it", "picking up", "start working", "begin", "pick up", "in progress"],
          },
        },
      },
    ),
    due: optional("moment", { zh: "期限", en: "Due" }),
    note: optional("text", { zh: "备注", en: "Note" }),
  },
  examples: { zh: ["TK-18 已换新，关单"], en: ["close TK-19, encoder replaced"] },
  permission: "ticket.work",
  effect: "write",
});
