import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "purchase.confirm",
  words: {
    zh: ["确认|确认下单 {PO}", "{PO} 确认|确认下单|可以下"],
    en: ["confirm|send {PO}", "{PO} confirm|confirmed"],
  },
  summary: { zh: "确认采购订单", en: "Confirm a purchase order" },
  args: { purchaseOrder: required("document", { zh: "采购订单", en: "Purchase order" }, { series: ["PO"] }) },
  permission: "purchaseOrder.create",
  effect: "irreversible",
  examples: { zh: ["确认 PO-12"], en: ["confirm PO-12"] },
});
