import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "purchase.cancel",
  words: {
    zh: ["取消|撤销|作废 {PO}", "{PO} 取消|不要了|作废|剩下的不要了"],
    en: ["cancel|drop {PO}", "{PO} cancel|cancelled|not_needed"],
  },
  summary: { zh: "取消采购订单", en: "Cancel a purchase order" },
  args: {
    purchaseOrder: required("document", { zh: "采购订单", en: "Purchase order" }, { series: ["PO"] }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "purchaseOrder.create",
  effect: "irreversible",
  examples: { zh: ["取消 PO-8，供应商停产"], en: ["cancel PO-8, discontinued by the supplier"] },
});
