import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "data.export",
  words: {
    zh: [
      "导成|导出成|存成|做成|倒成|转成 excel|csv|表格|xlsx",
      "导出来|导一下|倒出来|拉出来|拉一份|下载下来",
      "export|导|弄|整理 成|到 csv|excel|表格|xlsx",
      "^ 导出|导个|导一份|导一下|下载|拉一份",
      "导出|下载 excel|csv|表格|xlsx",
      "导出|导个|导一份|下载|导一下",
    ],
    en: [
      "^ export|download|dump",
      "give_me|send_me|get_me|pull|need|want excel|csv|xlsx|spreadsheet",
      "export|download|dump",
      "to|as|in csv|excel|xlsx",
    ],
  },
  summary: { zh: "导出", en: "Export data" },
  args: {
    what: required(
      "word",
      { zh: "什么", en: "What" },
      {
        options: {
          customers: { zh: ["客户"], en: ["customers", "customer list", "clients"] },
          products: { zh: ["产品", "价目", "物料"], en: ["products", "price list", "items"] },
          prices: { zh: ["价格", "价格表"], en: ["prices"] },
          orders: { zh: ["订单"], en: ["orders", "sales orders"] },
          quotes: { zh: ["报价"], en: ["quotes"] },
          stock: { zh: ["库存"], en: ["stock", "inventory"] },
          receivables: { zh: ["应收"], en: ["receivables", "ar"] },
          payments: { zh: ["回款"], en: ["payments"] },
          leads: { zh: ["线索"], en: ["leads"] },
          invoices: { zh: ["发票"], en: ["invoices"] },
          deals: { zh: ["商机"], en: ["deals", "opportunities", "pipeline"] },
          contracts: { zh: ["合同"], en: ["contracts"] },
        },
      },
    ),
    period: optional("period", { zh: "期间", en: "Period" }, { looksBack: true }),
    format: optional(
      "word",
      { zh: "格式", en: "Format" },
      {
        options: {
          csv: { zh: ["csv"], en: ["csv"] },
          xlsx: { zh: ["excel", "xlsx", "表格"], en: ["excel", "xlsx", "spreadsheet"] },
          pdf: { zh: ["pdf"], en: ["pdf"] },
        },
      },
    ),
  },
  permission: "data.export",
  effect: "read",
  examples: { zh: ["导出所有客户 excel"], en: ["export all customers to csv"] },
});
