import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "customer.update",
  words: {
    zh: [
      "{customer} 改|调|换 {terms}",
      "{customer} 换号|换电话|换手机|换邮箱|改名|换地址|搬了",
      "{contact} 换号|换电话|换手机|换邮箱|新号",
      "{customer} 额度|信用额度 调|改|提|降",
      "{customer} 账期|付款条件|付款方式 改|调|换",
      "{customer} 电话|手机|邮箱|地址 改|换|更新",
      "改|更新|修改 {customer} 电话|手机|邮箱|额度|账期|地址|简称|资料",
      "{contact} 电话|手机|邮箱 改|换|更新",
      "标 {customer}",
      "{customer} 打标签|加标签",
    ],
    en: [
      "change|set|update {customer} {terms}",
      "{customer} terms {terms}",
      "update|change|set|raise|lower|bump|cut {customer} phone|email|credit_limit|limit|terms|address|owner",
      "{customer} credit_limit|limit|terms to|->",
      "{customer} new phone|email|number|address",
      "{contact} new phone|email|number|address",
      "{contact} changed number|phone|email",
      "change|set|update|put|move|raise credit_limit|limit|terms|phone|email {customer}",
      "{customer} on net|prepaid",
      "switch|move|put {customer} {terms}",
      "tag {customer}",
      "update {contact}",
    ],
  },
  summary: { zh: "改客户资料", en: "Change a customer's data" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    contact: optional("contact", { zh: "联系人", en: "Contact" }),
    phone: optional("phone", { zh: "电话", en: "Phone" }),
    email: optional("email", { zh: "邮箱", en: "E-mail" }),
    creditLimit: optional("money", { zh: "信用额度", en: "Credit limit" }),
    terms: optional("terms", { zh: "付款条件", en: "Payment terms" }),
    owner: optional(
      "person",
      { zh: "负责人", en: "Owner" },
      { cueOnly: true, cues: { zh: ["转给", "负责人改成", "给", "负责人换成"], en: ["owner to", "to", "owner is now"] } },
    ),
    address: optional(
      "text",
      { zh: "地址", en: "Address" },
      {
        afterCue: true,
        cues: { zh: ["地址改成", "新地址", "地址改为", "搬到", "地址换成"], en: ["address to", "new address", "moved to"] },
      },
    ),
    tag: optional("text", { zh: "标签", en: "Tag" }, { afterCue: true, cues: { zh: ["标签", "标为", "标成"], en: ["tag as"] } }),
  },
  permission: "customer.update",
  effect: "write",
  examples: {
    zh: ["把华强的信用额度调到 60 万", "鑫源黄老板换号了 新的 13400000071"],
    en: ["raise Acme credit limit to $200,000", "change Acme to net 45"],
  },
});
