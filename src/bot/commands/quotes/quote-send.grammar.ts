import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "quote.send",
  words: {
    zh: [
      "{QT} 发给|发邮件给|email|邮件发给|发到|寄给|发邮件|传给|短信发给|发出去|发一下|发客户",
      "把 {QT} 发|email|邮件",
      "发|发送 {QT}",
      "{QT} 发 {contact}",
      "{QT} 发|发给|邮件|短信|传|寄 {contact}|{customer}",
      "发|邮件|寄|传 {QT} {contact}|{customer}",
      "{QT} 可以发|发吧|发客户|发过去|发出",
    ],
    en: [
      "send|email|mail|e-mail|shoot|forward|text {QT}",
      "send|email|mail|shoot {customer} {QT}",
      "send|email|mail {contact} {QT}",
      "{QT} to {contact}",
      "{QT} out to",
      "get|pass|forward {QT} to {contact}|{customer}",
      "{QT} to {customer}",
      "{QT} can_go|can_be_sent|go_out|goes_to",
      "send {QT} over|out|across|along",
    ],
  },
  summary: { zh: "把报价发给客户", en: "Send a quote to the customer" },
  args: {
    quote: required("document", { zh: "报价", en: "Quote" }, { series: ["QT"] }),
    contact: optional("contact", { zh: "联系人", en: "Contact" }),
    channel: optional(
      "word",
      { zh: "方式", en: "Channel" },
      {
        options: {
          email: { zh: ["email", "邮件", "邮箱", "e-mail"], en: ["email", "e-mail", "mail"] },
          sms: { zh: ["短信", "sms"], en: ["sms", "text"] },
        },
      },
    ),
    cc: optional(
      "person",
      { zh: "抄送", en: "Copy to" },
      {
        cueOnly: true,
        cues: {
          zh: ["抄送", "抄送下", "抄送一下", "抄送给", "抄给", "cc", "同时抄"],
          en: ["cc", "copy", "copying", "cc'ing", "with copy to"],
        },
      },
    ),
  },
  permission: "quote.send",
  effect: "irreversible",
  examples: { zh: ["把 QT-30 邮件发给林工"], en: ["email QT-34 to Anna"] },
});
