import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "month.close",
  words: {
    zh: ["^ 关账|结账|封账 {period}", "{period} 关账|结账|封账", "把 {period} 关账|结账|封账|关了|关掉", "^ 关账|封账 $"],
    en: [
      "^ close|lock {period}",
      "^ close|lock {period} $",
      "close|lock the_books|books|the_month",
      "close_the_books|close_books for|of {period}",
    ],
  },
  summary: { zh: "关账", en: "Close a month" },
  args: { month: required("period", { zh: "月份", en: "Month" }, { looksBack: true }) },
  permission: "month.close",
  effect: "irreversible",
  examples: { zh: ["关账 10月", "关账 2026年10月"], en: ["close October", "close the books for October 2026"] },
});
