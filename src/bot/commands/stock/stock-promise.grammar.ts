import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.promise",
  words: {
    zh: [
      "{moment} 要 来得及|能不能|可以吗|赶得上|能交|行吗|ok_吗",
      "来得及|赶得上|能不能交|能交吗|交得出|供得上|能承诺|承诺",
      "能|可以 {moment} {quantity} 吗",
      "{moment} 能交|能给|能发|能供|交得了|交得出|发得出 {quantity}",
      "能交|能给|能发|能供|交得了|交得出|发得出 {quantity} 吗",
      "{product} 来得及|够不够|赶得上|最快|什么时候能",
      "最快|什么时候 能 {product}",
      "要 {quantity} 吗",
      "{quantity} {product} {moment} ok|吗|行不行",
    ],
    en: [
      "asking_for|asks_for|wants|needs|want|need|after {quantity} can_we|can_i|possible|doable|make_it|feasible|ok",
      "{quantity} {moment} can_we|can_i|is_it_possible|doable",
      "can_i|can_we promise",
      "promise {quantity}",
      "promise {product}",
      "promise|commit",
      "can_we|can_i|could_we|can_you deliver|ship|make|supply|do {quantity} {moment}",
      "enough {product} by",
      "earliest|soonest {product}",
      "earliest|soonest {quantity}",
      "when_can_we|when_could_we|how_soon",
      "wants|needs {quantity} {moment} possible|doable|ok|feasible|can_we",
    ],
  },
  summary: { zh: "能否承诺交期", en: "Whether a quantity can be promised" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    product: required("product", { zh: "产品", en: "Product" }),
    quantity: optional("quantity", { zh: "数量", en: "Quantity" }),
    by: optional("moment", { zh: "交期", en: "By" }),
    ask: optional(
      "word",
      { zh: "问什么", en: "Asked" },
      {
        options: { earliest: { zh: ["最快", "最早", "什么时候能"], en: ["earliest", "soonest", "when can", "how soon", "when could"] } },
      },
    ),
  },
  permission: "stock.read",
  effect: "read",
  examples: { zh: ["下周五要300个A100，来得及吗"], en: ["can I promise 200 A100 by Dec 5?"] },
});
