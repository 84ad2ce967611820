import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "invoice.unpaid",
  words: {
    zh: [
      "已开票|开了票|开票了|开过票 未收款|没收款|未付|没付|没付款|未付款|没回款|没收到款|未回款",
      "未付|没付|未收|没收款|未付款 发票",
      "发票 没收到钱|没收到款|没到账|没回款|没付|没收款|未付|未付款|没付款|未收款",
    ],
    en: [
      "invoiced not_paid|unpaid|not_yet_paid|but_not_paid|but_unpaid",
      "unpaid|open_unpaid invoices",
      "invoices not_paid|unpaid|still_unpaid|not_yet_paid",
    ],
  },
  summary: { zh: "已开票未收款", en: "Invoiced and not paid" },
  args: { customer: optional("customer", { zh: "客户", en: "Customer" }) },
  permission: "invoice.read",
  effect: "read",
  examples: { zh: ["已开票未收款", "华强开了票没付款的"], en: ["invoiced not paid", "which invoices are not paid"] },
});
