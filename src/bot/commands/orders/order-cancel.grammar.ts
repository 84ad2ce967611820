import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "order.cancel",
  words: {
    zh: [
      "撤掉|撤了|撤下|撤单|退掉|作废 {SO}",
      "{SO} 撤掉|取消掉|取消吧",
      "取消|撤销 {SO}",
      "{SO} 取消|不要了|撤单|撤了|不做了|退单|作废",
      "取消 订单",
    ],
    en: ["cancel|scrap|kill|call_off {SO}", "{SO} cancel|cancelled|is_off|called_off", "cancel order", "^ cancel $"],
  },
  summary: { zh: "取消订单", en: "Cancel an order" },
  args: {
    order: required("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "order.cancel",
  effect: "irreversible",
  examples: { zh: ["取消 SO-14，客户预算冻结了"], en: ["cancel SO-14, acme's budget got frozen"] },
});
