import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "rule.recall",
  words: {
    zh: ["^ 规则消息|规则提醒|规则通知 $", "规则 给我|跟我|通知我|提醒我 发过|说过|了 什么|哪些|啥", "看|查 规则消息|规则提醒|规则通知"],
    en: ["^ rule|rules messages|alerts $", "what rules told|sent|said me|to_me", "show|list rule messages|alerts"],
  },
  summary: { zh: "看规则给我发过的消息", en: "See what rules have told me" },
  args: {},
  permission: null,
  effect: "read",
  examples: { zh: ["规则消息"], en: ["rule messages"] },
});
