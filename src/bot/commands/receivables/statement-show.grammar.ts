import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "statement.show",
  words: {
    zh: [
      "对账单|往来账|往来明细|对账表",
      "{customer} 对账单|往来账|往来明细",
      "和|跟|给 {customer} 对账|对个账|对一下账",
      "{customer} 对账",
    ],
    en: [
      "statement|account_statement|statement_of_account {customer}",
      "statement for|of {customer}",
      "{customer} statement|account_statement",
      "account_statement|statement_of_account|customer_statement",
    ],
  },
  summary: { zh: "客户对账单", en: "A customer's statement" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    asOf: optional(
      "moment",
      { zh: "截至哪天", en: "As of" },
      { looksBack: true, cueOnly: true, cues: { zh: ["截至", "截止"], en: ["as of", "up to"] } },
    ),
    period: optional("period", { zh: "期间", en: "Period" }, { looksBack: true }),
    format: optional(
      "word",
      { zh: "格式", en: "As" },
      { options: { pdf: { zh: ["pdf"], en: ["pdf"] }, xlsx: { zh: ["excel", "xlsx", "表格"], en: ["excel", "xlsx", "spreadsheet"] } } },
    ),
  },
  permission: "receivable.read",
  effect: "read",
  examples: {
    zh: ["对账单 华强 9月", "华强上个月的对账单 excel"],
    en: ["statement for Acme September", "Acme statement as of Oct 31 pdf"],
  },
});
