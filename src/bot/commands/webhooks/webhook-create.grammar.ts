import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "webhook.create",
  makes: { zh: ["webhook", "回调地址", "回调"], en: ["webhook"] },
  words: {
    zh: ["新建|建|加|添加|新增|创建 webhook|回调地址|回调"],
    en: ["new|create|add|make|set_up|register webhook"],
  },
  summary: { zh: "新建 webhook", en: "Make a webhook" },
  args: { text: required("text", { zh: "名字和地址", en: "Name and address" }, { whole: true }) },
  permission: "webhook.manage",
  effect: "write",
  examples: {
    zh: ["新建 webhook erp https://erp.example/hooks/orders"],
    en: ["new webhook erp https://erp.example/hooks/orders"],
  },
});
