import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "message.list",
  words: {
    zh: [
      "^ 客户消息|客户消息列表|消息记录|短信记录|邮件记录 $",
      "{customer} 消息记录|短信记录|邮件记录|发过的短信|发过的邮件",
      "给 {customer} 发过|发了 哪些|什么|短信|消息",
      "列|查|看 客户消息|短信记录|消息记录",
    ],
    en: [
      "^ messages|customer_messages|message_log|sms_log $",
      "list|show messages|customer_messages|message_log|sms_log",
      "messages to {customer}",
      "what did_we_send|have_we_sent {customer}",
      "{customer} messages|message_log",
    ],
  },
  summary: { zh: "列发给客户的消息", en: "List messages to customers" },
  args: { customer: optional("customer", { zh: "客户", en: "Customer" }) },
  permission: "message.read",
  orPermission: "payable.read",
  effect: "read",
  examples: { zh: ["客户消息", "给华强发过哪些短信"], en: ["list customer messages", "messages to Acme"] },
});
