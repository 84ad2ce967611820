import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.adjust",
  words: {
    zh: [
      "{product} 盘亏|盘盈|报损|报废|损耗|摔坏|损坏|丢失|丢了|调减|调增|短少|多出",
      "盘亏|盘盈|报损|报废|调减|调增 {product}",
      "报废|报损 {quantity} {product}",
      "库存调整|调整库存 {product}",
      "调整 {product} 库存",
    ],
    en: [
      "adjust {product}",
      "adjust|correct stock {product}",
      "write_off|scrap|scrapped|bin {quantity} {product}",
      "^ {quantity} {product} damaged|broken|lost|scrapped",
      "{product} adjust|shrinkage|overage",
      "stock_adjustment {product}",
    ],
  },
  summary: { zh: "调整库存", en: "Adjust stock" },
  args: {
    product: required("product", { zh: "产品", en: "Product" }),
    quantity: required("quantity", { zh: "数量", en: "Quantity" }),
    direction: required(
      "word",
      { zh: "增减", en: "More or less" },
      {
        options: {
          less: {
            zh: ["盘亏", "报损", "报废", "损耗", "摔坏", "损坏", "丢失", "丢了", "调减", "短少", "减"],
            en: ["less", "minus", "-", "down", "write off", "scrap", "scrapped", "damaged", "broken", "shrinkage", "lost", "short"],
          },
          more: { zh: ["盘盈", "调增", "多出", "加", "增加"], en: ["more", "plus", "+", "up", "found", "overage", "extra"] },
        },
      },
    ),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    lot: optional("text", { zh: "批号", en: "Lot" }, { afterCue: true, cues: { zh: ["批号", "批次"], en: ["lot", "batch"] } }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
    on: optional("moment", { zh: "日期", en: "On" }, { looksBack: true }),
    reason: required("text", { zh: "原因", en: "Reason" }, { last: true, cues: { zh: ["原因", "因为"], en: ["because", "reason"] } }),
  },
  permission: "stock.adjust",
  effect: "write",
  examples: { zh: ["A100 盘亏 3个 上海仓 原因 破损"], en: ["adjust A100 -3 in Shanghai, damaged"] },
});
