import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "month.reopen",
  words: {
    zh: ["重开|反关账|反结账|重新打开|解封 {period}", "{period} 重开|反关账|反结账|重新打开|解封", "把 {period} 重开|反关账|反结账"],
    en: ["reopen|re-open|unlock|unclose {period}", "reopen|re-open|unlock the_books|books|the_month"],
  },
  summary: { zh: "重开已关账的月份", en: "Reopen a closed month" },
  args: {
    month: required("period", { zh: "月份", en: "Month" }, { looksBack: true }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "month.close",
  effect: "write",
  examples: { zh: ["重开 10月，漏了一张发票"], en: ["reopen October, an invoice was left out"] },
});
