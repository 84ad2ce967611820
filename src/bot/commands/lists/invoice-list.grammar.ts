import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "invoice.list",
  words: {
    zh: [
      "^ 发票|所有发票|发票列表|发票清单 $",
      "{customer} 发票|开过的票|的票",
      "列|查|看|有哪些 发票",
      "发票 有哪些|列表|清单|列一下",
      "待开|要开|已开 发票|的票",
    ],
    en: [
      "^ invoices|all_invoices $",
      "list|show|which|all|open|my invoices",
      "{customer} invoices",
      "invoices of|for {customer}",
      "invoices to_issue|requested|issued",
    ],
  },
  summary: { zh: "列发票", en: "List invoices" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: {
          requested: { zh: ["待开", "要开", "没开的"], en: ["to issue", "requested", "not issued"] },
          issued: { zh: ["已开", "开了的"], en: ["issued"] },
          credited: { zh: ["红冲", "冲红"], en: ["credited"] },
        },
      },
    ),
  },
  permission: "invoice.read",
  effect: "read",
  examples: { zh: ["发票列表", "待开的发票有哪些"], en: ["list invoices", "Acme invoices"] },
});
