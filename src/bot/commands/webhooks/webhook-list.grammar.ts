import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "webhook.list",
  words: {
    zh: [
      "^ webhook $",
      "^ webhook列表|webhook_列表",
      "webhook 列表|清单|有哪些|都有",
      "看|查看|列|列出|有哪些|所有 webhook",
      "^ 回调地址 $",
    ],
    en: ["^ webhooks $", "list|show|see|all|our webhooks", "which|what webhooks"],
  },
  summary: { zh: "看 webhook", en: "List the webhooks" },
  args: {},
  permission: "webhook.manage",
  effect: "read",
  examples: { zh: ["webhook 列表", "有哪些 webhook"], en: ["webhooks", "list webhooks"] },
});
