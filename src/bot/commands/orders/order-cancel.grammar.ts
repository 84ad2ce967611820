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
      "{SO} 黄了|废了|撤|取消一下|不干了|不下了|停掉|客户不要",
      "帮忙|麻烦 取消 {SO}",
    ],
    en: [
      "cancel|scrap|kill|call_off {SO}",
      "{SO} cancel|cancelled|is_off|called_off",
      "cancel order",
      "^ cancel $",
      "{SO} needs_to_be|should_be|has_to_be|is|to_be|must_be cancelled|canceled",
      "drop|void|pull|ditch|axe|canceling|cancelling {SO}",
      "{SO} canceled|called_off|no_longer_needed|not_wanted",
    ],
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
