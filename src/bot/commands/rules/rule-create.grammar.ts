import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "rule.create",
  words: {
    zh: [
      "订单|付款|回款|报价|合同|线索|库存|客户 后|之后|以后|时 通知|提醒|告诉|发短信|建待办|推送",
      "^ 每天|每周|每月|每当|当|如果|一旦|只要 待办|通知|提醒|告诉|短信|邮件",
      "^ 每天 建 待办",
      "低于|超过|少于|高于 通知|提醒|建|告诉|发",
      "每天|每次|当|如果|一旦|只要 通知|提醒|建|发|待办|告诉",
      "规则 建|新建|加",
      "的时候|时 通知|提醒|告诉 ",
      "^ 新线索|新的线索|线索 轮流|平均|自动|都 分给|分配给|派给|给",
      "^ 新线索|新的线索 分给|分配给|派给|轮流",
      "表单 提交|填写 通知|提醒|告诉|分给|轮流|分配给",
    ],
    en: [
      "tell|notify|alert|remind|ping|email|text|message whenever|every_time|as_soon_as|each_time|any_time|when",
      "^ when|whenever|if|once tell|notify|create|alert|remind|make|send|ping|text|email",
      "when|whenever|if|once tell|notify|create|alert|remind|make|send|ping|text|email",
      "every_day|each_day|daily create|notify|tell|todo|to-do",
      "new|create|add|make rule",
      "drops_below|falls_below|below|under|goes_below tell|notify|alert|ping|remind",
      "alert|notify|ping|tell|warn when|if|below|under",
      "assign|give|share|distribute new_leads",
      "^ new_leads go|goes|assign|round_robin|in_turn|share",
      "when form submitted tell|notify|assign",
    ],
  },
  summary: { zh: "建规则", en: "Make a rule in words" },
  args: { text: required("text", { zh: "规则", en: "Rule" }) },
  permission: "rule.manage",
  effect: "write",
  examples: { zh: ["A100 低于 50 提醒我"], en: ["when a payment is registered tell the rep and the warehouse"] },
});
