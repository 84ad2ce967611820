import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "bank.register",
  words: {
    zh: ["登记|确认|入账 流水|银行流水 {BF}", "登记|确认|入账 {BF}", "{BF} 登记|确认|入账|都对"],
    en: ["register|confirm|book bank_lines|bank_statement {BF}", "register|confirm|book {BF}", "{BF} register|confirm|book|is_right"],
  },
  summary: { zh: "登记银行流水", en: "Register a bank statement's payments" },
  args: {
    file: required("document", { zh: "流水", en: "Statement" }, { series: ["BF"] }),
    row: optional("number", { zh: "第几行", en: "Row" }, { cueOnly: true, cues: { zh: ["第"], en: ["row", "line"] } }),
  },
  permission: "payment.register",
  effect: "irreversible",
  examples: { zh: ["登记流水 BF-3"], en: ["register bank lines BF-3"] },
});
