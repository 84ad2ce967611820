import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "account.unlink",
  words: {
    zh: ["解绑|取消关联|解除关联|取消绑定|解除绑定 {person}", "取消|解除 {person} 关联|绑定", "{person} 解绑|取消关联|解除关联"],
    en: ["unlink|disconnect {person}", "unlink|disconnect account|accounts of {person}"],
  },
  summary: { zh: "取消账号关联", en: "Unlink a colleague's accounts" },
  args: {
    person: required("person", { zh: "同事", en: "Colleague" }),
    platform: optional(
      "word",
      { zh: "平台", en: "Platform" },
      { options: { slack: { zh: ["slack"], en: ["slack"] }, lark: { zh: ["飞书", "lark", "feishu"], en: ["lark", "feishu"] } } },
    ),
  },
  permission: null,
  effect: "irreversible",
  examples: { zh: ["解绑韩梅梅的飞书"], en: ["unlink Han Meimei from Slack"] },
});
