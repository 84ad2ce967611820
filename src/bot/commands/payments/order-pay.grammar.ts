import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { grammar as register } from "./payment-register.grammar";

const { account, method, on, reference } = register.args;

export const grammar = defineGrammar({
  name: "order.pay",
  words: {
    zh: ["{SO} 收款|到款|到账|回款|付了|付款|已付|打款 {money}", "{SO} 收款|到账|登记回款", "收到 {SO} {money}", "登记 {SO} 回款|收款"],
    en: ["^ payment for|on|of {SO}", "{SO} paid {money}", "received|got {money} for {SO}", "{money} for {SO}"],
  },
  summary: { zh: "登记订单收款", en: "Register a payment for an order" },
  args: {
    order: required("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
    amount: required("money", { zh: "金额", en: "Amount" }, { positional: true }),
    account,
    method,
    on,
    reference,
  },
  permission: "payment.register",
  effect: "write",
  examples: { zh: ["SO-14 收款 8000 招行"], en: ["payment for SO-14: 8,000"] },
});
