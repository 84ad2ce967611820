import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "customer.show",
  words: {
    zh: [
      "查|看|找 {customer}",
      "{customer} 资料|信息|情况|电话|手机|邮箱|地址|信用额度|额度|账期|联系人|联系方式|付款条件|负责人",
      "{contact} 电话|手机|邮箱|联系方式|号码",
      "{customer} 谁在跟|归谁|谁负责",
      "客户 {customer}",
      "查客户",
      // With one behind it, it is set.
      "{customer} 税号|信用代码|税号是多少|税号是什么 $",
      "{customer} 开票资料|开票信息|详情|档案|对接人|采购|是谁|什么地址",
      "调出|打开|翻|翻一下|调 {customer}",
      "谁是 {customer}",
      "{contact} 是谁|哪家|哪个公司",
      "{customer} {contact} 电话|手机|邮箱|号码|多少",
      "{contact} 多少|联系方式 {customer}",
      "{customer} 账期|额度|信用额度|付款条件|地址|电话 多少|是多少|几天|是什么|啥",
    ],
    en: [
      "{customer} info|details|profile|phone|email|contact|contacts|credit_limit|terms|address|owner",
      "who_is|who's|whos {customer}",
      "show|look_up|lookup|find|pull_up {customer}",
      "{contact} phone|number|email|e-mail|mail",
      "phone|number|email|contact|address|terms|credit_limit|limit for|of|at {customer}",
      "phone|number|email {contact}",
      "who_owns|who_looks_after|whose {customer}",
      "customer {customer}",
      "details|info|information|profile|record|overview|contact_details|contact_info|contacts|contact for|of|on|about|at {customer}",
      "bring_up|give_me|tell_me_about|view {customer}",
      "contact_details|contact_info|details|info for|of|on {contact}",
      "contact|person at|for {customer}",
      "what|what's|whats {customer} terms|limit|address|phone|email",
      "reach {contact}|{customer}",
      "what|which|what_are payment_terms|terms|credit_limit|credit|limit|address|phone|email {customer}",
      "what|which payment_terms|credit_limit|terms is|are|does|do {customer}",
      "phone_number|contact_number|mobile_number|email_address|number of|for|at {customer}|{contact}",
    ],
  },
  summary: { zh: "查客户", en: "Look a customer up" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    contact: optional("contact", { zh: "联系人", en: "Contact" }),
    field: optional(
      "word",
      { zh: "查什么", en: "What about it" },
      {
        options: {
          phone: {
            zh: ["电话", "手机", "号码", "电话号码", "电话多少", "手机号"],
            en: ["phone", "number", "cell", "mobile", "phone number", "phone no", "tel", "telephone"],
          },
          email: { zh: ["邮箱", "邮件地址", "email"], en: ["email", "e-mail", "mail address"] },
          creditLimit: { zh: ["信用额度", "额度"], en: ["credit limit", "limit"] },
          terms: { zh: ["账期", "付款条件", "付款方式", "结算方式"], en: ["terms", "payment terms", "pay us", "payment term"] },
          owner: {
            zh: ["谁在跟", "归谁", "谁负责", "负责人", "谁的客户"],
            en: ["who owns", "owner", "whose", "who looks after", "account manager", "who handles", "which rep"],
          },
          contact: {
            zh: ["联系人", "联系方式", "对接人", "找谁"],
            en: ["contact", "contacts", "contact details", "contact info", "contact person"],
          },
          address: { zh: ["地址"], en: ["address"] },
        },
      },
    ),
  },
  permission: "customer.read",
  effect: "read",
  examples: { zh: ["查客户 华强", "博远林工的电话"], en: ["acme info", "what is the credit limit of Acme"] },
});
