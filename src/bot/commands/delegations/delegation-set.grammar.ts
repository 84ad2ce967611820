import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "delegation.set",
  words: {
    zh: [
      "休假|请假|出差|外出|不在 审批|代批|代审|批",
      "审批 交给|给|转给|委托|代 {person}",
      "{person} 代我|替我|帮我 审批|批",
      "代批|代审|审批代理",
      "休假|请假|出差|外出|不在|年假|离开|出国 代|替|帮|审|批 {person}",
      "休假|请假|出差|外出|不在|年假 {person} 代|替|帮|审|批|审批|签",
      "{person} 代|替|帮|代我|替我 审|批|审批|签|签字",
      "审批 请|让|由|交|给|转 {person}",
      "休假|请假|出差|外出|不在|年假|离开|出国 审批 让|都让|由|请|交给|给|转给|都给 {person}",
      "{moment} 休假|请假|出差|外出|不在|年假 审批 {person} 代|替|帮|批|审|签",
      "我 休假|请假|出差|外出|不在 审批|批 请|让|都让|由 {person}",
    ],
    en: [
      "approves_for_me|approve_for_me|covers_for_me|covers_my_approvals|cover_my_approvals|cover_for_me",
      "delegate approvals|my|to",
      "i'm|im|i_am|i'll_be out|away|off|on_leave|on_holiday|on_vacation {person}",
      "approvals to {person}",
      "on_leave|away|out|off|on_holiday|on_vacation|travelling|traveling {person}",
      "{person} handles|covers|signs|approves|stands_in|takes_over|decides|fills_in|signs_off|deputises my_approvals|for_me|approvals|my",
      "{person} signs|approves|covers|decides for_me|on_my_behalf",
      "approvals|my_approvals go_to|to|with|by {person}",
      "let|have {person} approve|sign|cover for_me|my",
    ],
  },
  summary: { zh: "审批代理", en: "Delegate approvals while away" },
  args: {
    to: required("person", { zh: "给谁", en: "To" }),
    from: optional("moment", { zh: "从", en: "From" }),
    until: required("moment", { zh: "到", en: "Until" }, { cues: { zh: ["到", "至"], en: ["until", "till", "til", "to", "through"] } }),
    limit: optional("money", { zh: "额度", en: "Limit" }),
  },
  permission: "approval.decide",
  effect: "write",
  examples: { zh: ["我休假到周五,审批给李雷,5万以内"], en: ["I'm out Mon to Wed next week, Emma approves for me up to 100k"] },
});
