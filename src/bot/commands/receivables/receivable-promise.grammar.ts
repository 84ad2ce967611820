import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "receivable.promise",
  words: {
    zh: [
      "{customer} 答应|承诺|保证|说好 付|付款|打款|回款|转|结清|结",
      "{customer} 答应|承诺|保证|说好",
      "{AR} 答应|承诺|保证|说好",
      "{customer} 承诺付款|答应付款",
    ],
    en: [
      "{customer} promised|promises|promise|agreed pay|payment|settle|transfer",
      "{customer} promised|promises",
      "{AR} promised|promises",
      "promise_to_pay {customer}",
    ],
  },
  summary: { zh: "记下承诺付款日", en: "Note when a customer will pay" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    receivable: optional("document", { zh: "应收", en: "Receivable" }, { series: ["AR"] }),
    on: required("moment", { zh: "哪天付", en: "Pays on" }),
    amount: optional("money", { zh: "金额", en: "Amount" }, { positional: true }),
  },
  permission: "receivable.remind",
  effect: "write",
  examples: { zh: ["华强答应周五付"], en: ["acme promised to pay on Friday"] },
});
