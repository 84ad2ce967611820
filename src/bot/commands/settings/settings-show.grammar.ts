import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.show",
  words: {
    zh: [
      "^ 设置|公司设置|系统设置 $",
      "看|查看|打开|列出 公司设置|系统设置",
      "^ 看|查看|打开 设置 $",
      "有哪些设置|能设置什么|可以设置什么",
    ],
    en: [
      "^ settings|setup|preferences $",
      "^ company_settings $",
      "^ show|open|see|list company_settings",
      "show|open|see|list|our settings $",
      "what settings|can_i_set_up",
    ],
  },
  summary: { zh: "看公司设置", en: "Show the company's settings" },
  args: {},
  permission: "configuration.read",
  effect: "read",
  examples: { zh: ["设置", "公司设置"], en: ["settings", "company settings"] },
});
