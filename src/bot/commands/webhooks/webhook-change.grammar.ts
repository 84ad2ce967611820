import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "webhook.change",
  words: {
    zh: [
      "{WH} 停|停用|关|关闭|启用|打开|恢复|试发|试一下|测试|换密钥|新密钥|地址",
      "停|停用|关|关闭|启用|打开|恢复|试发|试一下|测试|换密钥 {WH}",
      "{WH} 改成|改为",
      "删除|删掉|删|去掉|改|修改 {WH}",
    ],
    en: [
      "turn|switch|disable|enable|stop|try|test|ping {WH}",
      "{WH} on|off|disable|enable|stop|try|test|address|url",
      "new|another|renew|rotate key|secret {WH}",
      "{WH} new|another|renew|rotate key|secret",
      "change|set|move {WH} to",
      "delete|remove|drop|change|edit {WH}",
    ],
  },
  summary: { zh: "改 webhook：地址、密钥、启停、试发", en: "Change a webhook: address, key, on and off, a trial" },
  args: {
    webhook: required("document", { zh: "webhook", en: "Webhook" }, { series: ["WH"] }),
    what: optional(
      "word",
      { zh: "做什么", en: "What" },
      {
        options: {
          off: { zh: ["停用", "停", "关闭", "关"], en: ["off", "disable", "stop"] },
          on: { zh: ["启用", "打开", "恢复"], en: ["on", "enable"] },
          try: { zh: ["试发", "试一下", "测试"], en: ["try", "test", "ping"] },
          key: { zh: ["换密钥", "新密钥", "密钥"], en: ["new key", "another key", "renew", "rotate", "key", "secret"] },
        },
      },
    ),
    text: optional("text", { zh: "地址", en: "Address" }, { whole: "always" }),
  },
  permission: "webhook.manage",
  effect: "write",
  examples: {
    zh: ["试发 WH-1", "WH-1 地址改成 https://erp.example/v2/orders", "WH-1 换密钥"],
    en: ["try WH-1", "WH-1 address is now https://erp.example/v2/orders", "new key for WH-1"],
  },
});
