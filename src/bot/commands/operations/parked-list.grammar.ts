import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "parked.list",
  words: {
    zh: [
      "^ 未送达 $",
      "未送达|没送到|发送失败|没发出去 消息|通知|有哪些|哪些|列表|清单",
      "哪些|查看|看看 消息|通知 没送到|没发出去|未送达",
    ],
    en: [
      "^ undelivered|parked $",
      "undelivered|parked messages|notices|list",
      "show|list|see|any undelivered|parked",
      "what_was_not_delivered",
    ],
  },
  summary: { zh: "看未送达的消息", en: "See what was not delivered" },
  args: {},
  permission: "parked.handle",
  effect: "read",
  examples: { zh: ["未送达", "哪些消息没送到"], en: ["undelivered", "undelivered messages"] },
});
