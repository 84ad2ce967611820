import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "invoice.issue",
  words: {
    zh: [
      "{INV} 开了|开票|开出|已开|开具|税号|发票号|开好",
      "开 {INV}",
      "开具 {INV}",
      "{INV} 已开票|票开了|开完|开出来|发票号码|开出去",
      "发票 {INV} 已开|开了|开出",
    ],
    en: [
      "issue|issued {INV}",
      "{INV} issued|issue|tax_number",
      "mark {INV} issued",
      "{INV} out|done|sent|is_out|was_issued|went_out|has_been_issued",
      "invoice {INV} out|issued|done",
      "book|register|record|enter {INV} issued|number|tax",
    ],
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
          zh: ["发票号码", "发票号", "税控号", "税号", "号码", "票号", "发票代码"],
          en: [
            "tax number",
            "tax no",
            "tax invoice no",
            "fapiao no",
            "number",
            "tax no.",
            "invoice number",
            "invoice no",
            "vat no",
            "vat number",
            "fapiao number",
            "no",
          ],
        },
      },
    ),
    on: optional("moment", { zh: "日期", en: "On" }, { looksBack: true }),
  },
  examples: { zh: ["INV-89 今天开了"], en: ["issue INV-89 dated today"] },
  permission: "invoice.issue",
  effect: "irreversible",
});
