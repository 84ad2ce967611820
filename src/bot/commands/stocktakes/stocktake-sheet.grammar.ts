import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stocktake.sheet",
  words: {
    zh: ["下载|导出|要 盘点表|盘点单 {ST}", "下载|导出|打印 {ST}", "{ST} 盘点表|下载|导出|表格"],
    en: ["count_sheet|sheet of|for {ST}", "download|export|print {ST}", "{ST} sheet|count_sheet|as_excel|excel"],
  },
  summary: { zh: "下载盘点表", en: "Download a count sheet" },
  args: { stocktake: required("document", { zh: "盘点单", en: "Stocktake" }, { series: ["ST"] }) },
  permission: "stock.read",
  effect: "read",
  examples: { zh: ["下载盘点表 ST-3"], en: ["count sheet of ST-3"] },
});
