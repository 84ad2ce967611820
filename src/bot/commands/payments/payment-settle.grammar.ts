import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "payment.settle",
  words: {
    zh: [
      "{PAY} 核销|冲|抵|核|对|核到|抵扣|核给|分到",
      "核销 {PAY}",
      "把 {PAY} 核销|核到|冲|抵",
      "用 {PAY} 核销|抵|冲",
      "{PAY} 剩下|余额|剩余 {INV}",
      "核|核销|核掉|冲|冲抵|抵 {PAY}",
      "用|拿|把 {PAY} 核|核掉|核销|冲|抵 {INV}",
      "{PAY} 按 先|最早 核|冲",
    ],
    en: [
      "settle|apply|allocate|match|use|put {PAY}",
      "{PAY} settle|apply|allocate|against|oldest|to|match|covers",
      "settle {PAY}",
      "{PAY} {INV}",
      "allocate|offset|assign|clear|apply|match|use|put {PAY}",
      "{PAY} clears|pays|pays_off|goes_to|towards|toward|against {INV}",
      "settle|clear|pay {INV} with|from {PAY}",
    ],
  },
  summary: { zh: "核销", en: "Settle a payment" },
  args: {
    payment: required("document", { zh: "回款", en: "Payment" }, { series: ["PAY"] }),
    allocations: optional("lines", { zh: "核销到", en: "Allocations" }),
    against: optional("documents", { zh: "发票或应收", en: "Against" }, { series: ["INV", "AR", "SO"] }),
    rate: optional(
      "number",
      { zh: "汇率", en: "Rate" },
      { cueOnly: true, cues: { zh: ["汇率", "按汇率"], en: ["rate", "at rate", "at"] } },
    ),
    amount: optional("money", { zh: "金额", en: "Amount" }, { positional: true }),
    allocate: optional(
      "word",
      { zh: "方式", en: "How" },
      {
        options: {
          oldestFirst: {
            zh: ["最早", "从早到晚", "先进先出", "老的先", "最老", "按顺序", "先核旧", "时间顺序", "先到期"],
            en: ["oldest first", "oldest", "fifo", "in order"],
          },
        },
      },
    ),
  },
  permission: "payment.settle",
  effect: "write",
  examples: {
    zh: ["PAY-41 按最早的核销", "PAY-41 核销 AR-9 汇率 7.12"],
    en: ["apply PAY-40 to INV-86: 30,000", "apply PAY-40 to AR-9 at 7.12"],
  },
});
