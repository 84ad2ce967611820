import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.rates",
  words: {
    zh: [
      "^ 汇率|汇率表 $",
      "看|查|查看|列出 汇率",
      "^ 汇率 {number}|{money}",
      "汇率 改成|改为|设为|调到",
      "美元|欧元|日元|英镑|港币|美金 汇率",
    ],
    en: [
      "^ exchange_rate|exchange_rates|fx_rate|fx_rates|currency_rates $",
      "show|list|see|our|which|set|change|update exchange_rate|exchange_rates|fx_rate|fx_rates",
      "^ exchange_rate|exchange_rates|fx_rate|fx",
    ],
  },
  summary: { zh: "看或改汇率", en: "See or change exchange rates" },
  args: {
    text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }),
    from: optional("moment", { zh: "哪天起", en: "From which day" }),
  },
  permission: "configuration.read",
  effect: "write",
  examples: { zh: ["汇率", "汇率 USD 7.2"], en: ["exchange rates", "exchange rate USD 7.2 from Dec 1"] },
});
