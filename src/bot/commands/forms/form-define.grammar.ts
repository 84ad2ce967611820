import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "form.define",
  makes: { zh: ["自定义表单", "表单"], en: ["form", "custom form"] },
  words: {
    zh: [
      "新建|建|建个|建一个|做|做个|做一个|加|新增 表单|自定义表单",
      "^ 新建|建|建个|建一个|做个|加|新增 表单",
      "^ 新建|建|建个|建一个|做个|加|新增 表单 编号|状态|流转",
    ],
    en: [
      "new|create|make|define|add|build form|custom_form",
      "^ new|create|make|add|build form",
      "^ new|create|make form number|numbered|states|state|prefix",
    ],
  },
  summary: { zh: "建表单", en: "Make a form" },
  args: {
    name: required(
      "text",
      { zh: "名称", en: "Name" },
      { afterCue: true, cues: { zh: ["表单"], en: ["form called", "form named", "form"] } },
    ),
    text: optional("text", { zh: "表单", en: "Form" }, { whole: "always" }),
  },
  permission: "form.manage",
  effect: "write",
  examples: {
    zh: ["新建表单 样品申请 编号 SR 状态 申请中、已寄出、已归还"],
    en: ["new form Equipment loan, number EL, states requested, lent, returned"],
  },
});
