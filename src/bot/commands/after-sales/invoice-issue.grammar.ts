import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "invoice.issue",
  words: {
    zh: ["{INV} 开了|开票|开出|已开|开具|税号|发票号|开好", "开 {INV}", "开具 {INV}"],
    en: ["issue|issued {INV}", "{INV} issued|issue|tax_number", "mark {INV} issued"],
  },
  summary: { zh: "开票", en: "Issue an invoice" },
  args: {
    invoice: required("document", { zh: "发票", en: "Invoice" }, { series: ["INV"] }),
    taxNumber: optional(
      "text",
      { zh: "发票号码", en: "Tax number" },
      {
        afterCue: true,
        cues: {
          zh: ["发票号码", "发票号", "税控号", "税号", "号码", "票号"],
          en: ["tax number", "tax no", "tax invoice no", "fapiao no", "number"],
        },
      },
    ),
    on: optional("moment", { zh: "日期", en: "On" }),
  },
  examples: { zh: ["INV-89 今天开了"], en: ["issue INV-89 dated today"] },
  permission: "invoice.issue",
  effect: "irreversible",
});
