import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "contact.add",
  words: {
    // Close together: "新建客户 …，联系人 …" makes a customer.
    zh: [
      "{customer} 加联系人|新增联系人|添加联系人|加个联系人|加一个联系人|新加联系人|多了个联系人|有个新联系人|新联系人|新的联系人",
      "给|为 {customer} 加联系人|新增联系人|添加联系人|加个联系人|加一个联系人",
      "加联系人|新增联系人|添加联系人|新建联系人|加个联系人|加一个联系人",
      "^ 新联系人",
    ],
    en: [
      "add_contact|add_a_contact|new_contact|create_contact|add_new_contact|add_a_new_contact for|at|to|of {customer}",
      "add_contact|add_a_contact|new_contact|create_contact {customer}",
      "{customer} new_contact|another_contact",
      "^ add_contact|new_contact|add_a_contact",
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
