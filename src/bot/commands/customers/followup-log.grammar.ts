import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "followup.log",
  words: {
    zh: [
      "跟进了|跟进 {customer}",
      "{customer} 跟进|聊了|聊过|谈了|打了电话|打电话|拜访|通了电话|call|见了|去了",
      "给 {customer} 打电话|打了|发微信|发了微信|打了个电话",
      "拜访了|拜访|去了|见了|走访 {customer}",
      "{contact} 说|打电话|通电话|电话里说|回复|聊了|call|见面|没人接",
      "记|记一下|记个|补个|加个 跟进",
      "跟进记录",
      "微信|电话|邮件|短信 问了|联系了|聊了|沟通了|催了|回了 {customer}",
      "问了|联系了|催了 {customer}",
    ],
    en: [
      "called|visited|met|emailed|spoke|talked|phoned|rang|texted|messaged|chatted|saw|pinged {customer}",
      "called|visited|met|emailed|spoke|talked|phoned|rang|texted|messaged|chatted|saw|pinged {contact}",
      "call|visit|meeting with {customer}",
      "log|note|record call|visit|follow-up|follow_up|followup|meeting",
      "just_got_off_the_phone|had_a_call|had_lunch {customer}",
      "follow_up|followup|follow-up note|log {customer}",
      "spoke|talked|met with|to {contact}",
      "note on|for {customer}",
    ],
  },
  summary: { zh: "记跟进", en: "Log a follow-up" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    contact: optional("contact", { zh: "联系人", en: "Contact" }),
    kind: optional(
      "word",
      { zh: "方式", en: "Kind" },
      {
        options: {
          call: {
            zh: ["打电话", "打了电话", "电话", "call", "通电话", "打了个电话", "通了电话"],
            en: ["called", "call", "phoned", "rang", "spoke", "talked", "on the phone"],
          },
          visit: { zh: ["拜访", "去了", "见了", "走访", "上门", "见面"], en: ["visited", "visit", "met", "saw", "meeting", "lunch"] },
          message: {
            zh: ["微信", "短信", "邮件", "发消息"],
            en: ["emailed", "texted", "messaged", "e-mailed", "wechat", "whatsapp", "pinged"],
          },
        },
      },
    ),
    on: optional("moment", { zh: "日期", en: "On" }, { looksBack: true }),
    note: optional("text", { zh: "内容", en: "Note" }),
    nextOn: optional("moment", { zh: "下次", en: "Next on" }),
    nextKind: optional(
      "word",
      { zh: "下次方式", en: "Next kind" },
      {
        options: {
          call: { zh: ["再打", "打电话", "再call", "回电", "再电话"], en: ["call", "ring", "phone", "call back"] },
          visit: { zh: ["拜访", "再去", "上门", "去一趟", "见面"], en: ["visit", "meet", "see them", "go there", "go see"] },
          message: { zh: ["发微信", "发邮件", "发消息"], en: ["email", "text", "message"] },
        },
      },
    ),
    nextDo: optional("text", { zh: "下一步", en: "Next step" }),
  },
  permission: "followUp.log",
  effect: "write",
  examples: { zh: ["跟进了华强,王总说下周给答复,周三再打"], en: ["called sarah at acme, she needs the datasheet. send by Fri"] },
});
