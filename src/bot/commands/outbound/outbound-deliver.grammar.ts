import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "outbound.deliver",
  words: {
    zh: [
      "{OB} 签收|已签收|送到|送达|收到货|到货了|客户收到",
      "{SO} 已签收|客户签收|签收了|已送达|客户收到货",
      "签收|登记签收 {OB}",
      "签收|登记签收 {SO}",
    ],
    en: [
      "{OB} delivered|arrived|received",
      "mark {OB} delivered",
      "mark {SO} delivered",
      "delivered {OB}",
      "customer|they received|has|got {OB}",
      "{SO} was_delivered|arrived_at_the_customer",
    ],
  },
  summary: { zh: "登记签收", en: "Register a delivery" },
  args: { outbound: required("document", { zh: "出库单", en: "Outbound" }, { series: ["OB", "SO"] }) },
  permission: "outbound.ship",
  effect: "write",
  examples: { zh: ["OB-12 已签收"], en: ["OB-12 delivered"] },
});
