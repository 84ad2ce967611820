import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stocktake.start",
  words: {
    zh: [
      "开始|发起|新建|做|来个 盘点|盲盘",
      "^ 盘点|盲盘 {warehouse} $",
      "^ 盘点|盲盘 {warehouse} {place} $",
      "^ 盘点|盲盘 {warehouse} {place} {product} $",
      "^ 盘点|盲盘 {place} $",
      "{warehouse} {place} 盘点|盲盘 $",
      "{place} 盘点|盲盘 $",
      "开始|发起|新建|做|来个 盘点|盲盘 {place}",
      "^ 盘点|盲盘 {product} $",
      "^ 盘点|盲盘 {product} {product} $",
      "{warehouse} 盘点|盲盘 $",
      "^ 盘点|盲盘 $",
      "开始|发起|新建|做|来个 盘点|盲盘 {warehouse}",
    ],
    en: [
      "start|begin|new|open stocktake|count|cycle_count|blind_count",
      "^ stocktake|count|blind_count {warehouse} $",
      "^ stocktake|count|blind_count {warehouse} {place} $",
      "^ stocktake|count|blind_count {warehouse} {place} {product} $",
      "^ stocktake|count|blind_count {place} {warehouse} $",
      "^ stocktake|count|blind_count {place} $",
      "^ stocktake|count|blind_count aisle|shelf|rack|zone|location {place} $",
      "start|begin|new|open stocktake|count|cycle_count|blind_count {place}",
      "^ stocktake|count|blind_count {product} $",
      "^ stocktake|count|blind_count {product} {product} $",
      "blind_count",
      "start|begin|new|open stocktake|count|cycle_count {warehouse}",
    ],
  },
  summary: { zh: "开始盘点", en: "Start a stocktake" },
  args: {
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    location: optional("place", { zh: "库位", en: "Location" }),
    products: optional("products", { zh: "产品", en: "Products" }),
    how: optional(
      "word",
      { zh: "怎么盘", en: "How" },
      { options: { blind: { zh: ["盲盘", "不看账面"], en: ["blind", "blind count", "without the books"] } } },
    ),
  },
  permission: "stock.count",
  effect: "write",
  examples: {
    zh: ["盘点 上海仓 A100 B16", "盘点 上海仓 A-03", "开始盘点 深圳仓"],
    en: ["start stocktake Shanghai A100 B16", "count Shanghai aisle A-03", "start blind count Shenzhen"],
  },
});
