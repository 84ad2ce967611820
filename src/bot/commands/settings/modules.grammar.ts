import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.modules",
  words: {
    zh: ["^ 模块|功能模块 $", "看|查看|列出|有哪些 模块", "模块 列表|有哪些"],
    en: ["^ modules $", "show|list|see|which|our modules"],
  },
  summary: { zh: "看模块", en: "See the modules" },
  args: {},
  permission: "configuration.read",
  effect: "read",
  examples: { zh: ["模块"], en: ["modules"] },
});
