import { optional, required } from "../../conversation/arguments";
import { defineGrammar, type Grammar } from "../define-grammar";
import { later } from "./later";

export const fieldsLater: readonly Grammar[] = [
  defineGrammar({
    ...later,
    name: "field.define",
    words: { zh: ["加|新增|增加|添加|建 字段", "字段"], en: ["add|new|create|define field", "field on|to|for", "custom_field"] },
    summary: { zh: "加字段", en: "Define a field" },
    args: {
      record: required(
        "word",
        { zh: "记录", en: "Record" },
        {
          options: {
            customer: { zh: ["客户"], en: ["customer", "customers"] },
            lead: { zh: ["线索"], en: ["lead", "leads"] },
            deal: { zh: ["商机"], en: ["deal", "deals", "opportunity", "opportunities"] },
            quote: { zh: ["报价"], en: ["quote", "quotes"] },
            order: { zh: ["订单"], en: ["order", "orders"] },
            product: { zh: ["产品"], en: ["product", "products"] },
            contract: { zh: ["合同"], en: ["contract", "contracts"] },
            ticket: { zh: ["工单"], en: ["ticket", "tickets"] },
            supplier: { zh: ["供应商"], en: ["supplier", "suppliers"] },
          },
        },
      ),
      name: required(
        "text",
        { zh: "名称", en: "Name" },
        { afterCue: true, cues: { zh: ["字段", "叫"], en: ["field", "called", "named"] } },
      ),
      type: optional(
        "word",
        { zh: "类型", en: "Type" },
        {
          options: {
            choice: { zh: ["下拉", "单选", "选项"], en: ["dropdown", "choice", "select", "pick list", "options"] },
            number: { zh: ["数字"], en: ["number", "numeric"] },
            date: { zh: ["日期"], en: ["date"] },
            text: { zh: ["文本", "文字"], en: ["text"] },
            yesNo: { zh: ["是否", "勾选"], en: ["yes/no", "checkbox"] },
          },
        },
      ),
      required: optional("yesNo", { zh: "必填", en: "Required" }, { cues: { zh: ["必填"], en: ["required", "mandatory"] } }),
    },
    examples: { zh: ["客户加个字段：行业，必填"], en: ["add a field to customers: industry, required"] },
  }),
];
