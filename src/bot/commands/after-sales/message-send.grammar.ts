import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "message.send",
  words: {
    zh: [
      "给 {customer} 发短信|发个短信|发邮件|发封邮件|发个邮件|短信|邮件",
      "给 {contact} 发短信|发个短信|发邮件|发封邮件|短信|邮件",
      "短信|邮件 通知|告诉 {customer}",
      "通知 {customer}",
      "发短信|发邮件|短信|发个短信 {contact}",
      "发短信|发邮件 {customer}",
      "给 {customer}|{contact} 发|发个|发条|发封 短信|邮件|微信|消息",
      "短信|邮件|电邮|发短信|发邮件 通知|告诉|给|告知 {customer}|{contact}",
      "告诉|告知|通知|转告 {contact}",
      "发邮件|发短信|邮件|短信 给 {customer}|{contact}",
      "{contact} 发短信|发邮件|短信",
    ],
    en: [
      "email|text|sms|message|write_to {customer} that|saying|to_say|about|their|:",
      "email|text|sms|message {contact} that|saying|to_say|about|:",
      "let {customer} know",
      "let {contact} know",
      "tell {customer}|{contact} that",
      "sms|text|email {contact}",
      "sms|text {customer}",
      "send {customer} sms|text|email|e-mail",
      "send {contact} sms|text|email|e-mail",
      "tell {customer}",
      "tell {contact}",
      "drop|shoot|send|fire {contact}|{customer} line|note|email|text|sms|message|mail",
      "email|text|sms|message {customer}|{contact}",
      "drop|send a_line|an_email|a_text|an_sms|a_message to {contact}|{customer}",
    ],
  },
  summary: { zh: "给客户发短信或邮件", en: "Send a customer an SMS or e-mail" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    contact: optional("contact", { zh: "联系人", en: "Contact" }),
    channel: optional(
      "word",
      { zh: "方式", en: "Channel" },
      {
        options: {
          email: { zh: ["邮件", "email", "邮箱"], en: ["email", "e-mail", "mail", "write to"] },
          sms: { zh: ["短信", "sms"], en: ["sms", "text"] },
        },
      },
    ),
    order: optional("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
    body: required(
      "text",
      { zh: "内容", en: "Text" },
      { toEnd: true, cues: { zh: ["：", "，说", "内容是"], en: [":", "that", "saying", "to say"] } },
    ),
  },
  examples: { zh: ["给林工发短信：货已发出"], en: ["email James at Northwind Tooling that SO-16 slips a week"] },
  permission: "message.send",
  effect: "irreversible",
});
