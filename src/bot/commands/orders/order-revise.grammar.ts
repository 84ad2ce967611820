import { defineGrammar } from "../define-grammar";
import { required } from "../../conversation/arguments";
import { grammar as revise } from "../quotes/quote-revise.grammar";

const { product, price, quantity, discountPercent, deliverBy, change, add } = revise.args;

export const grammar = defineGrammar({
  name: "order.revise",
  words: {
    zh: ["{SO} 改|降|单价|价格|换成|数量|再加|加|改成|交期", "改|修改 {SO}", "{SO} {money}"],
    en: [
      "revise|change|update|amend|edit|lower|set {SO}",
      "{SO} change|unit_price|price|add|lower|qty|quantity|make",
      "add to {SO}",
      "add {product} {SO}",
    ],
  },
  summary: { zh: "改订单（草稿）", en: "Change an order (draft)" },
  args: {
    order: required("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
    product,
    price,
    quantity,
    discountPercent,
    deliverBy,
    change,
    add,
  },
  permission: "order.create",
  effect: "write",
  examples: { zh: ["SO-16 单价改成 32"], en: ["change SO-16 price to 32"] },
});
