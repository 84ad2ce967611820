import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "field.fill",
  words: {
    zh: [
      "{customer} {field}",
      "客户 {customer} {field}",
      "{contact} {field}",
      "{supplier} {field}",
      "{product} {field}",
      "{lead} {field}",
      "{document} {field}",
    ],
    en: [
      "set {field} of|for|on {customer}|{document}|{product}|{contact}|{supplier}",
      "set|update|change {customer}|{document}|{product}|{contact}|{supplier} {field}",
    ],
  },
  summary: { zh: "填自定义字段", en: "Fill in a custom field" },
  args: {
    record: optional("document", { zh: "单据", en: "Record" }, { series: ["LD", "OP", "QT", "CT", "SO", "TK", "FR"] }),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    lead: optional("lead", { zh: "线索", en: "Lead" }),
    contact: optional("contact", { zh: "联系人", en: "Contact" }),
    supplier: optional("supplier", { zh: "供应商", en: "Supplier" }),
    product: optional("product", { zh: "产品", en: "Product" }),
    field: required("field", { zh: "字段", en: "Field" }),
    value: optional("text", { zh: "值", en: "Value" }, { behind: "field" }),
  },
  permission: null,
  effect: "write",
  examples: { zh: ["华强 行业 汽车"], en: ["set Acme industry to auto"] },
});
