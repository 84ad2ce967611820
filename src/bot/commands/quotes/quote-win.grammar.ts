import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "quote.win",
  words: {
    zh: ["成交|赢单|拿下|下单 {QT}", "{QT} 成交|赢单|赢了|拿下|中标|下单了|转订单|生成订单"],
    en: [
      "won|win|closed_won {QT}",
      "{QT} won|is_won|closed_won|is_ours",
      "we_won|we_got {QT}",
      "turn|make|convert {QT} order|into_an_order",
    ],
  },
  summary: { zh: "按报价赢单", en: "Win a deal with this quote" },
  args: { quote: required("document", { zh: "报价", en: "Quote" }, { series: ["QT"] }) },
  permission: "opportunity.win",
  effect: "irreversible",
  examples: { zh: ["QT-30 成交"], en: ["won QT-34"] },
});
