import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.count",
  words: {
    zh: [
      "盘点 {warehouse}",
      "{warehouse} 盘点",
      "^ 盘点",
      "盘点|盘库|实盘|盘了",
      "实数 {product}",
      "{warehouse} 盘 {product}",
      "{warehouse} 点|点完|点了|清点|盘|盘完|盘好|实盘|数了|数完|实际|实数|实有",
      "清点|点数|点货|盘存|点库|盘点结果|盘点数|实数|实盘数",
      "盘点 {product}",
    ],
    en: [
      "cycle_count|stocktake|stock_take|count|counted",
      "count {warehouse}",
      "{warehouse} count|stocktake|counted",
      "physical_count",
      "counted|recount|tally|inventory_count|stock_count",
      "{warehouse} count|counted|tally|recount|physical",
      "count {warehouse} {product}",
      "stock_take|stocktake {warehouse}",
    ],
  },
  summary: { zh: "盘点", en: "Enter a stocktake" },
  args: {
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    counts: required("lines", { zh: "实盘数", en: "Counts" }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
  },
  permission: "stock.count",
  effect: "irreversible",
  examples: { zh: ["盘点 上海仓 A100 97"], en: ["count Shanghai: A100 101, A200 40"] },
});
