import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "supplier.update",
  words: {
    zh: [
      "{supplier} 邮箱|付款条件|账期|付款方式|月结",
      "供应商 {supplier}",
      "供应商 邮箱|付款条件|账期|付款方式|月结",
      "供应商 {supplier} {email}",
      "看|查|查看 供应商 {supplier}",
      "供应商 {supplier} 改名|改名为|更名为|简称|英文名",
      "{supplier} 改名|改名为|更名为|简称|英文名",
      "停用|恢复|启用 供应商 {supplier}",
      "停用|恢复|启用 {supplier}",
      "{supplier} 供应什么|供什么|卖什么|供应哪些",
    ],
    en: [
      "{supplier} email|e-mail|terms|payment_terms",
      "supplier {supplier}",
      "supplier email|e-mail|terms|payment_terms|net",
      "^ show|see|open supplier {supplier} $",
      "terms|email of|for {supplier}",
      "rename supplier {supplier} to|as",
      "rename {supplier} to|as",
      "{supplier} short_name|english_name",
      "stop_using|use|stop supplier {supplier}",
      "stop_using|use {supplier}",
      "what does {supplier} supply|sell",
    ],
  },
  summary: { zh: "供应商资料", en: "A supplier's data and what it supplies" },
  args: {
    supplier: required("supplier", { zh: "供应商", en: "Supplier" }),
    email: optional("email", { zh: "邮箱", en: "E-mail" }),
    terms: optional("terms", { zh: "付款条件", en: "Terms" }),
    name: optional(
      "text",
      { zh: "名称", en: "Name" },
      { afterCue: true, cues: { zh: ["改名为", "改名叫", "更名为"], en: ["to", "renamed to"] } },
    ),
    short: optional(
      "text",
      { zh: "简称", en: "Short name" },
      { afterCue: true, cues: { zh: ["简称改成", "简称改为", "简称"], en: ["short name to", "short name"] } },
    ),
    nameEn: optional(
      "text",
      { zh: "英文名", en: "English name" },
      { afterCue: true, cues: { zh: ["英文名改成", "英文名称", "英文名"], en: ["english name to", "english name"] } },
    ),
    use: optional(
      "word",
      { zh: "用不用", en: "Used or not" },
      {
        options: {
          off: { zh: ["停用"], en: ["stop using", "stop supplier"] },
          on: { zh: ["恢复", "启用"], en: ["use again", "use supplier"] },
        },
      },
    ),
  },
  permission: "purchaseOrder.read",
  effect: "write",
  examples: {
    zh: ["供应商恒锋 付款条件 月结60天", "供应商恒锋 简称 恒锋轴承"],
    en: ["supplier Hengfeng email sales@hengfeng.example", "rename supplier Hengfeng to Hengfeng Precision Bearings"],
  },
});
