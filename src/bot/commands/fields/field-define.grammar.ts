import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { recordOptions } from "./record-options";

export const grammar = defineGrammar({
  name: "field.define",
  makes: {
    zh: ["(?:必填|选填|文本|日期|数字|金额|自定义|计算)?字段"],
    en: ["(?:custom |required |mandatory |optional |text |number |date |choice |money )?field"],
  },
  words: {
    zh: [
      "加|新增|增加|添加|建 字段",
      "加 计算字段",
      "加|新增|增加|添加|建|要 必填字段|选填字段|文本字段|日期字段|数字字段|金额字段|字段",
      "字段 加到|加在|加个|新增",
    ],
    en: [
      "add|new|create|define field",
      "field on|to|for",
      "custom_field",
      "add|new|create|define|need required|mandatory|optional|text|number|date|dropdown|choice|money field",
      "extra|another|additional field",
      "^ add|new|create|define field to|on|for customers|leads|deals|orders|quotes|tickets|contracts|products",
    ],
  },
  summary: { zh: "加字段", en: "Define a field" },
  args: {
    record: required("word", { zh: "记录", en: "Record" }, { options: recordOptions, orForm: true }),
    name: required("text", { zh: "名称", en: "Name" }, { afterCue: true, cues: { zh: ["字段", "叫"], en: ["field", "called", "named"] } }),
    type: optional(
      "word",
      { zh: "类型", en: "Type" },
      {
        options: {
          choice: {
            zh: ["下拉", "单选", "选项", "多选", "选择"],
            en: ["dropdown", "choice", "select", "pick list", "options", "one of", "drop-down", "picklist", "options:", "choices"],
          },
          number: { zh: ["数字", "数值"], en: ["number", "numeric", "integer"] },
          date: { zh: ["日期"], en: ["date"] },
          text: { zh: ["文本", "文字"], en: ["text", "free text", "string"] },
          yesNo: { zh: ["是否", "勾选"], en: ["yes/no", "checkbox"] },
        },
      },
    ),
    required: optional("yesNo", { zh: "必填", en: "Required" }, { cues: { zh: ["必填"], en: ["required", "mandatory"] } }),
    text: optional("text", { zh: "字段", en: "Field" }, { whole: "always" }),
  },
  permission: "field.manage",
  effect: "write",
  examples: {
    zh: ["给客户加字段 行业 单选 汽车/电子/其他", "客户加个字段：行业，必填"],
    en: ["add field industry to customers: one of auto, electronics, other", "add a field to customers: industry, required"],
  },
});
