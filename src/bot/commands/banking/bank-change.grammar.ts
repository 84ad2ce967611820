import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "bank.change",
  words: {
    zh: [
      "{BF} 第 是|属于|改成|改为 {customer}",
      "{BF} 第 {customer}",
      "{BF} 第 是|属于|改成|改为",
      "{BF} 第",
      "{BF} 第 忽略|跳过|不登记|不要|不是回款",
    ],
    en: [
      "{BF} row|line is|belongs_to|to {customer}",
      "{BF} row|line {customer}",
      "{BF} row|line is",
      "{BF} row|line",
      "{BF} row|line ignore|skip|leave_out|is_nobody",
    ],
  },
  summary: { zh: "更正流水的客户", en: "Say whose a bank line is" },
  args: {
    file: required("document", { zh: "流水", en: "Statement" }, { series: ["BF"] }),
    row: required("number", { zh: "第几行", en: "Row" }, { cueOnly: true, cues: { zh: ["第"], en: ["row", "line"] } }),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    leaveOut: optional(
      "yesNo",
      { zh: "不登记", en: "Leave out" },
      {
        cues: { zh: ["忽略", "跳过", "不登记", "不要", "不是回款"], en: ["ignore", "skip", "leave out", "is nobody"] },
      },
    ),
  },
  permission: "payment.register",
  effect: "write",
  examples: { zh: ["BF-3 第4行 是 华强", "BF-3 第4行 忽略"], en: ["BF-3 row 4 is Acme", "BF-3 row 4 ignore"] },
});
