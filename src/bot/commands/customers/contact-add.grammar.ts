import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "contact.add",
  words: {
    zh: [
      "{customer} 加|新增|添加|加个|加一个|新加|多了|来了|有个新|有个 联系人",
      "给|为 {customer} 加|新增|添加|加个|加一个 联系人",
      "加|新增|添加|新建|加个|加一个|新加 联系人",
      "新联系人",
      "{customer} 新的联系人|新联系人",
    ],
    en: [
      "add|new|create contact|person for|at|to|of {customer}",
      "new_contact {customer}",
      "{customer} new_contact|another_contact",
      "{customer} has|got a new_contact|contact",
      "add contact",
    ],
  },
  summary: { zh: "加联系人", en: "Add a contact" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    name: required("newPerson", { zh: "姓名", en: "Name" }, { cues: { zh: ["联系人", "叫"], en: ["contact", "named", "called"] } }),
    title: optional(
      "text",
      { zh: "职务", en: "Title" },
      { afterCue: true, cues: { zh: ["职务", "职位", "是他们的", "负责"], en: ["title", "position", "role", "who is their", "their"] } },
    ),
    phone: optional("phone", { zh: "电话", en: "Phone" }),
    email: optional("email", { zh: "邮箱", en: "E-mail" }),
  },
  permission: "customer.update",
  effect: "write",
  examples: {
    zh: ["给华强加个联系人 李工 13800000077 职务 采购"],
    en: ["new contact for Acme: Jane Doe, jane@acme.example, title buyer"],
  },
});
