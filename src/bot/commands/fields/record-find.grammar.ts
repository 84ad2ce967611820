import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { recordOptions } from "./record-options";

export const grammar = defineGrammar({
  name: "record.find",
  words: {
    zh: [
      "{field} 的 客户|线索|商机|报价|订单|合同|产品|工单|联系人|供应商 $",
      "{field} 的 客户|线索|商机|报价|订单|合同|产品|工单|联系人|供应商 有哪些 $",
      "哪些 客户|线索|商机|报价|订单|合同|产品|工单|联系人|供应商 {field}",
      "{field} 的 {form} $",
      "{field} 的 {form} 有哪些 $",
      "哪些|查|找|列出|看 {form} {field}",
      "查|找|列出|看 客户|线索|商机|报价|订单|合同|产品|工单|联系人|供应商 {field}",
    ],
    en: [
      "customers|leads|deals|quotes|orders|contracts|products|tickets|contacts|suppliers with|where|whose {field}",
      "{form} with|where|whose {field}",
      "list|show|find {form} {field}",
      "list|show|find customers|leads|deals|quotes|orders|contracts|products|tickets|contacts|suppliers {field}",
    ],
  },
  summary: { zh: "按自定义字段查", en: "Find records by a custom field" },
  args: {
    record: required("word", { zh: "记录", en: "Record" }, { options: recordOptions, orForm: true }),
    text: optional("text", { zh: "条件", en: "Condition" }, { whole: "always" }),
  },
  permission: null,
  effect: "read",
  examples: { zh: ["行业是汽车的客户"], en: ["customers whose industry is auto"] },
});
