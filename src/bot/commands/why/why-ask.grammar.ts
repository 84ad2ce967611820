import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "why.ask",
  words: {
    zh: [
      "^ 为什么|为啥 {document}",
      "为什么|为啥|怎么还没|怎么没|咋还 {document}",
      "为什么|为啥|怎么还|怎么没|咋|怎么又 {document}",
      "{document} 为什么|为啥|怎么还|怎么没|卡|咋还|怎么又|怎么",
      "为什么|为啥|怎么 我|给我|提醒我|收到|通知我",
      "为什么|为啥|咋",
      "卡谁|卡在谁|卡哪",
    ],
    en: [
      "^ why {document} not|still|shipped|approved|waiting|stuck|late|delayed|paid|here",
      "^ why {document}",
      "^ how_come {document}",
      "why {document}",
      "why_is|why_isn't|why_hasn't|why_wasn't|why_was {document}",
      "why",
      "how_come",
      "what's|whats|what_is blocking|holding|holding_up",
      "stuck {document}",
      "{document} stuck|held_up",
    ],
  },
  summary: { zh: "问为什么", en: "Ask why" },
  args: {
    about: optional("document", { zh: "关于", en: "About" }),
    question: optional(
      "word",
      { zh: "问题", en: "Question" },
      {
        options: {
          notShipped: {
            zh: ["没发", "不发", "未发", "还没发货", "发不了", "没法发", "不能发", "没出库", "没走"],
            en: ["not shipped", "shipped", "not gone", "not left", "ship", "hasn't shipped", "gone out", "not out"],
          },
          notApproved: { zh: ["没批", "未批", "不批", "没审", "没通过"], en: ["not approved", "approved", "approval", "unapproved"] },
          waiting: { zh: ["等货", "等", "卡"], en: ["waiting", "wait", "stuck", "held", "blocking", "holding", "on hold"] },
          whyMe: {
            zh: ["给我", "提醒我", "我收到", "通知我", "找我", "派给我", "我会收到", "发给我"],
            en: ["did i get", "am i", "why me", "assigned to me", "do i", "told me", "sent to me", "i get", "i have"],
          },
        },
      },
    ),
  },
  permission: null,
  effect: "read",
  examples: {
    zh: ["SO-12 为什么没发", "QT-31怎么还没批", "为什么给我派TD-51"],
    en: ["why is SO-12 not shipped", "why hasn't QT-33 been approved yet", "why did I get this"],
  },
});
