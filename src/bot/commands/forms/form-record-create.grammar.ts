import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "formRecord.create",
  words: {
    zh: [
      "新建|新增|建|建个|建一个|建一张|提|提交|提个|提一个|开|开个|填|填写|填一张|申请|登记|来一张 {form}",
      "^ {form} 新建|申请|登记",
      "我要 {form}",
    ],
    en: ["new|create|add|make|open|log|file|submit|raise|start|fill_in {form}", "need|want {form}"],
  },
  summary: { zh: "新建表单记录", en: "Make a record of a form" },
  args: {
    form: required("form", { zh: "表单", en: "Form" }),
    text: optional("text", { zh: "内容", en: "Content" }, { behind: "form" }),
  },
  permission: null,
  effect: "write",
  examples: { zh: ["新建样品申请 A100，样品数 2"], en: ["new Sample request A100, pieces 2"] },
});
