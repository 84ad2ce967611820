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
      "{customer} 额度|信用额度 {money}",
      "{customer} 账期|付款条件|付款方式 改|调|换",
      "{customer} 电话|手机|邮箱|地址 改|换|更新",
      "改|更新|修改 {customer} 电话|手机|邮箱|额度|账期|地址|简称|资料",
      "{contact} 电话|手机|邮箱 改|换|更新",
      "标 {customer}",
      "{customer} 税号|信用代码|统一社会信用代码 是|改|补|为|更新",
      "{customer} 税号|信用代码|统一社会信用代码",
      "补|更新 {customer} 税号|信用代码",
      "{customer} 意向 强|中|弱|改|调",
      "{customer} 改名|更名|简称|去掉标签|取消标签|去标签",
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
      "{customer} remove_tag|remove_the_tag|untag",
      "{customer} tax_id|tax_number|credit_code is|to",
      "{customer} tax_id|tax_number|credit_code",
      "set|add|update {customer} tax_id|tax_number|credit_code|intent",
      "{customer} intent strong|medium|weak|is",
      "rename {customer}",
      "{customer} renamed",
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
    untag: optional(
      "text",
      { zh: "去掉的标签", en: "Tag to take off" },
      { afterCue: true, cues: { zh: ["去掉标签", "取消标签", "去标签"], en: ["remove the tag", "remove tag", "untag"] } },
    ),
    tag: optional(
      "text",
      { zh: "标签", en: "Tag" },
      { afterCue: true, cues: { zh: ["打标签", "加标签", "标为", "标成", "标签"], en: ["tag as", "as"] } },
    ),
    creditCode: optional(
      "text",
      { zh: "税号", en: "Tax ID" },
      {
        afterCue: true,
        cues: {
          zh: ["统一社会信用代码", "信用代码", "税号是", "税号改成", "税号为", "税号"],
          en: ["tax id is", "tax id to", "tax id", "tax number is", "tax number", "credit code"],
        },
      },
    ),
    name: optional(
      "text",
      { zh: "名称", en: "Name" },
      { afterCue: true, cues: { zh: ["改名为", "改名叫", "改名成", "更名为"], en: ["renamed to", "rename to", "name to"] } },
    ),
    short: optional(
      "text",
      { zh: "简称", en: "Short name" },
      { afterCue: true, cues: { zh: ["简称改成", "简称改为", "简称"], en: ["short name to", "short name"] } },
    ),
    intent: optional(
      "word",
      { zh: "意向", en: "Intent" },
      {
        options: {
          strong: {
            zh: ["意向强", "意向很强", "强意向", "意向改成强", "意向高"],
            en: ["intent strong", "strong intent", "intent is strong", "intent to strong"],
          },
          medium: {
            zh: ["意向中", "意向一般", "中意向", "意向改成中"],
            en: ["intent medium", "medium intent", "intent is medium", "intent to medium"],
          },
          weak: {
            zh: ["意向弱", "意向低", "弱意向", "意向改成弱"],
            en: ["intent weak", "weak intent", "intent is weak", "intent to weak"],
          },
        },
      },
    ),
  },
  permission: "customer.update",
  effect: "write",
  examples: {
    zh: ["把华强的信用额度调到 60 万", "鑫源黄老板换号了 新的 13400000071"],
    en: ["raise Acme credit limit to $200,000", "change Acme to net 45"],
  },
});
