import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "invoice.cancel",
  words: {
    zh: ["^ 撤回|取消 {INV}", "撤回|取消 {INV}", "{INV} 撤回|不开了"],
    en: ["^ withdraw|cancel {INV}", "withdraw|cancel {INV}", "{INV} withdraw|cancel"],
  },
  summary: { zh: "撤回开票申请", en: "Withdraw a request for an invoice" },
  args: { invoice: required("document", { zh: "发票", en: "Invoice" }, { series: ["INV"] }) },
  permission: "invoice.request",
  effect: "write",
  examples: { zh: ["撤回 INV-89"], en: ["withdraw INV-89"] },
});
