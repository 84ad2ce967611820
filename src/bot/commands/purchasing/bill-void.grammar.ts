import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "bill.void",
  words: {
    zh: ["作废|撤销 {AP}", "{AP} 作废|撤销|登记错了"],
    en: ["void|cancel {AP}", "{AP} void|voided|entered_wrongly"],
  },
  summary: { zh: "作废供应商账单", en: "Void a supplier's bill" },
  args: {
    payable: required("document", { zh: "应付", en: "Payable" }, { series: ["AP"] }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "payable.register",
  effect: "irreversible",
  examples: { zh: ["作废 AP-3，数量看错"], en: ["void AP-3, wrong quantity"] },
});
