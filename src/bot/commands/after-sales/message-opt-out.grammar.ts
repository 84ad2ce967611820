import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "message.optOut",
  words: {
    zh: [
      "{customer}|{contact} 不要再发|别再发|不再发|停发|不收|拒收|退订|不想收|恢复发|可以发|重新发 短信|邮件|消息",
      "{customer}|{contact} 不要再发|别再发|退订|拒收",
      "不要再给|别再给|停止给|恢复给 {customer}|{contact} 发短信|发邮件|发消息|发",
      "恢复|停止|停|不要再|别再 给 {customer}|{contact} 发 短信|邮件|消息",
    ],
    en: [
      "opt {customer}|{contact} out|in",
      "opt_out|opt_in|unsubscribe|resubscribe {customer}|{contact}",
      "{customer}|{contact} opts_out|opted_out|unsubscribes|unsubscribed|wants_no_more|does_not_want",
      "no_more|stop_sending sms|texts|emails|messages {customer}|{contact}",
      "stop texting|emailing|messaging {customer}|{contact}",
      "stop|resume sending|texting|emailing {customer}|{contact}",
    ],
  },
  summary: { zh: "不再给客户发短信或邮件", en: "Stop messages to a customer" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    contact: optional("contact", { zh: "联系人", en: "Contact" }),
    channel: optional(
      "word",
      { zh: "方式", en: "Channel" },
      {
        options: {
          email: { zh: ["邮件", "邮箱"], en: ["email", "emails", "e-mail", "emailing", "mail"] },
          sms: { zh: ["短信"], en: ["sms", "text", "texts", "texting"] },
        },
      },
    ),
    way: optional(
      "word",
      { zh: "停发或恢复", en: "Out or in" },
      {
        options: {
          in: { zh: ["恢复", "可以发", "重新发"], en: ["in", "opt in", "opt-in", "resubscribe", "again"] },
          out: { zh: ["不要", "别", "停", "退订", "拒收"], en: ["out", "opt out", "unsubscribe", "stop", "no more"] },
        },
      },
    ),
  },
  permission: "message.send",
  effect: "write",
  examples: { zh: ["华强 不要再发短信", "恢复给华强发短信"], en: ["opt Acme out of sms", "stop emailing Acme"] },
});
