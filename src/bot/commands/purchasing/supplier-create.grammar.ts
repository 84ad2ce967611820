import { optional, required } from "../../conversation/arguments";
import { currencyOptions } from "../currency-words";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "supplier.create",
  makes: { zh: ["供应商"], en: ["suppliers?", "vendors?"] },
  words: {
    zh: [
      "^ 新建|新增|添加|录入|登记|加|加个|加一个|建|建个 供应商|厂家",
      "新供应商",
      "新建供应商|新增供应商|添加供应商|加供应商|加个供应商",
    ],
    en: ["^ new|add|create|register|set_up supplier|vendor", "new_supplier|add_supplier|add_a_supplier|new_vendor|add_a_new_supplier"],
  },
  summary: { zh: "新建供应商", en: "Add a supplier" },
  args: {
    name: required("company", { zh: "名称", en: "Name" }, { cues: { zh: ["供应商", "厂家", "名称"], en: ["supplier", "vendor", "name"] } }),
    short: optional(
      "text",
      { zh: "简称", en: "Short name" },
      { afterCue: true, cues: { zh: ["简称", "叫"], en: ["short name", "short", "aka", "known as"] } },
    ),
    nameEn: optional(
      "text",
      { zh: "英文名", en: "English name" },
      { afterCue: true, cues: { zh: ["英文名称", "英文名"], en: ["english name"] } },
    ),
    email: optional("email", { zh: "邮箱", en: "E-mail" }),
    terms: optional("terms", { zh: "付款条件", en: "Terms" }),
    currency: optional("word", { zh: "币种", en: "Currency" }, { options: currencyOptions }),
  },
  permission: "supplier.save",
  effect: "write",
  examples: {
    zh: ["新建供应商 宁波海川传动有限公司 简称海川 邮箱 sales@haichuan.example 月结45天"],
    en: ["new supplier Hamilton Drives Ltd, email sales@hamilton.example, net 45"],
  },
});
