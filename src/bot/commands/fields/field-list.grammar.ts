import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { recordOptions } from "./record-options";

export const grammar = defineGrammar({
  name: "field.list",
  words: {
    zh: [
      "^ 字段 $",
      "字段 列表|清单|有哪些|都有",
      "看|查|列出|有哪些|所有 字段",
      "^ 客户|线索|商机|报价|订单|合同|产品|工单|联系人|供应商 字段 $",
      "^ {form} 字段 $",
      "自定义字段 $",
    ],
    en: [
      "^ fields $",
      "list|show|see|which|what fields",
      "^ fields of|on|for customers|leads|deals|quotes|orders|contracts|products|tickets|contacts|suppliers $",
      "^ customer|lead|deal|quote|order|contract|product|ticket|contact|supplier fields $",
      "^ fields of|on|for {form} $",
      "^ {form} fields $",
      "^ custom_fields $",
    ],
  },
  summary: { zh: "看自定义字段", en: "List the custom fields" },
  args: { record: optional("word", { zh: "记录", en: "Record" }, { options: recordOptions, orForm: true }) },
  permission: "field.read",
  effect: "read",
  examples: { zh: ["字段", "客户字段"], en: ["fields", "fields of customers"] },
});
