import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "bank.show",
  words: {
    zh: ["^ 银行流水|银行对账单|流水 $", "看|查 银行流水|流水", "{BF}", "看|查 {BF}"],
    en: ["^ bank_statement|bank_lines|bank_file $", "show|see bank_statement|bank_lines|bank_file", "{BF}", "show {BF}"],
  },
  summary: { zh: "看银行流水", en: "Look at a bank statement" },
  args: { file: optional("document", { zh: "流水", en: "Statement" }, { series: ["BF"] }) },
  permission: "payment.register",
  effect: "read",
  examples: { zh: ["银行流水"], en: ["show bank statement"] },
});
