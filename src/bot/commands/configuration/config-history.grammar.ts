import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "config.history",
  words: {
    zh: ["^ 配置历史|配置版本|配置记录", "看|查|查看|列出 配置|设置 历史|版本|记录|改动", "谁 改了|改过 配置|设置"],
    en: ["config|configuration|settings history|versions|changes", "who changed config|configuration|settings"],
  },
  summary: { zh: "看配置历史", en: "Show the configuration's history" },
  args: {},
  permission: "configuration.manage",
  effect: "read",
  examples: { zh: ["配置历史", "谁改过配置"], en: ["config history", "who changed the configuration"] },
});
