import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "customer.create",
  words: {
    zh: [
      "新建|新增|添加|加个|建个|录入|录个|开个|建一个|加一个|新加 客户",
      "新客户",
      "^ 建客户",
      "客户 新增|建档|建个档|录入|开户|新建|登记",
      "新客户 建档|录入|登记|开户",
      "加|录|建|登记 新客户|个客户",
    ],
    en: [
      "new|add|create|set_up|open|register customer|account|client",
      "new_customer",
      "onboard|sign_up|set_up new_account|account|customer|client",
      "new client|account",
      "add|create|register company",
    ],
  },
  summary: { zh: "新建客户", en: "Add a customer" },
  args: {
    name: required("company", { zh: "名称", en: "Name" }, { cues: { zh: ["客户", "名称"], en: ["customer", "name", "account"] } }),
    short: optional(
      "text",
      { zh: "简称", en: "Short name" },
      {
        afterCue: true,
        cues: {
          zh: ["简称", "叫", "平时叫", "都叫", "叫他", "我们叫", "习惯叫"],
          en: ["short name", "short", "aka", "goes by", "known as", "call them"],
        },
      },
    ),
    contact: optional("newPerson", { zh: "联系人", en: "Contact" }, { cues: { zh: ["联系人", "找"], en: ["contact"] } }),
    phone: optional("phone", { zh: "电话", en: "Phone" }),
    email: optional("email", { zh: "邮箱", en: "E-mail" }),
    terms: optional("terms", { zh: "付款条件", en: "Payment terms" }),
  },
  permission: "customer.create",
  effect: "write",
  examples: {
    zh: ["新建客户 嘉兴普瑞紧固件有限公司 简称普瑞 联系人沈经理13500000063 月结60天"],
    en: ["new customer Orion Pumps Ltd, contact Jane Doe +12025550199, net 30"],
  },
});
