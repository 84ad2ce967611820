import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "supplier.update",
  words: {
    zh: ["{supplier} 邮箱|付款条件|账期|付款方式|月结", "供应商 {supplier}", "供应商 {supplier} {email}"],
    en: ["{supplier} email|e-mail|terms|payment_terms", "supplier {supplier}", "terms|email of|for {supplier}"],
  },
  summary: { zh: "供应商资料", en: "A supplier's address and terms" },
  args: {
    supplier: required("supplier", { zh: "供应商", en: "Supplier" }),
    email: optional("email", { zh: "邮箱", en: "E-mail" }),
    terms: optional("terms", { zh: "付款条件", en: "Terms" }),
  },
  permission: "purchaseOrder.read",
  effect: "write",
  examples: { zh: ["供应商恒锋 付款条件 月结60天"], en: ["supplier Hengfeng email sales@hengfeng.example"] },
});
