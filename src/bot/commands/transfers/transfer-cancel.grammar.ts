import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "transfer.cancel",
  words: {
    zh: ["取消|作废|不要 {TF}", "{TF} 取消|不调了|作废|不要了"],
    en: ["cancel|drop {TF}", "{TF} cancel|cancelled|not_needed"],
  },
  summary: { zh: "取消调拨", en: "Cancel a transfer" },
  args: {
    transfer: required("document", { zh: "调拨单", en: "Transfer" }, { series: ["TF"] }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "stock.transfer",
  effect: "irreversible",
  examples: { zh: ["取消 TF-3，客户改自提"], en: ["cancel TF-3, the customer collects it"] },
});
