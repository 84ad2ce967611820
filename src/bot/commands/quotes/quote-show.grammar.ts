import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "quote.show",
  words: {
    zh: [
      "看|查|打开|看看|看下|看一下 {QT}",
      "{QT} 状态|毛利|毛利率|什么情况|进展|到哪了|金额|多少钱|有效期|明细|总额|详情|折扣|利润",
      "^ {QT} $",
      "{QT} 利润率|毛利润|成本|给我看|看一下|看看|看下|长啥样",
      "给我看|调出|调|翻 {QT}",
    ],
    en: [
      "^ show|open|view|see|pull_up|display|bring_up {QT}",
      "show|open|view|see|pull_up|display {QT}",
      "{QT} status|margin|total|details|lines|valid|look|discount|price|amount",
      "margin|status|total on|of|for {QT}",
      "what's|whats|what_is|how_much {QT}",
      "^ {QT} $",
      "can_i|let_me|could_i|i_want_to|i'd_like_to see|view|check {QT}",
      "check|look_at|what_does|print {QT}",
      "profit|lines|validity on|of|for|in {QT}",
      "{QT} for_me|profit|validity",
      "when does|will|is {QT} expire|expiring|run_out|lapse|valid",
      "{QT} expire|expires|expiry|lapse|good_until",
      "how_long is {QT} valid|good",
    ],
  },
  summary: { zh: "看报价", en: "Show a quote" },
  args: {
    quote: required("document", { zh: "报价", en: "Quote" }, { series: ["QT"] }),
    field: optional(
      "word",
      { zh: "看什么", en: "What about it" },
      {
        options: {
          margin: { zh: ["毛利率", "毛利", "利润", "利润率", "毛利润"], en: ["margin", "profit", "gross margin", "profitability"] },
          state: { zh: ["状态", "进展", "到哪了", "什么情况"], en: ["status", "state"] },
          total: { zh: ["总额", "金额", "多少钱", "总价", "合计"], en: ["total", "amount", "how much", "worth"] },
          validUntil: { zh: ["有效期"], en: ["valid", "expire", "expires", "validity"] },
          discount: { zh: ["折扣"], en: ["discount"] },
          lines: { zh: ["明细"], en: ["lines"] },
        },
      },
    ),
  },
  permission: "quote.read",
  effect: "read",
  examples: { zh: ["看 QT-33", "QT-30 毛利多少"], en: ["show QT-33", "margin on QT-30"] },
});
