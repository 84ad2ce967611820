import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "bill.pay",
  words: {
    zh: ["付|付款|已付|支付|付了|付清 {AP}", "{AP} 付|付款|已付|付了|付清"],
    en: ["pay|paid {AP}", "{AP} pay|paid"],
  },
  summary: { zh: "登记付款给供应商", en: "Register that a bill is paid" },
  args: {
    payable: required("document", { zh: "应付", en: "Payable" }, { series: ["AP"] }),
    amount: optional("money", { zh: "金额", en: "Amount" }, { positional: true }),
    on: optional("moment", { zh: "付款日", en: "Paid on" }, { looksBack: true }),
    account: optional("account", { zh: "账户", en: "Account" }),
    reference: optional(
      "text",
      { zh: "流水号", en: "Reference" },
      { afterCue: true, cues: { zh: ["流水号", "流水"], en: ["reference", "ref"] } },
    ),
  },
  permission: "payable.pay",
  effect: "irreversible",
  examples: { zh: ["AP-3 付清", "付 AP-3 5000 招行"], en: ["pay AP-3", "paid AP-3 5,000 from CMB"] },
});
