import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stocktake.count",
  words: {
    zh: ["{ST} 实盘|盘点|盘|数了|点了|填", "{ST} {product}", "{ST} {serials}", "实盘|填 {ST}"],
    en: ["{ST} counted|count|found", "{ST} {product}", "{ST} {serials}", "count|counted {ST}"],
  },
  summary: { zh: "填实盘数", en: "Enter counts" },
  args: {
    stocktake: required("document", { zh: "盘点单", en: "Stocktake" }, { series: ["ST"] }),
    counts: optional("lines", { zh: "实盘数", en: "Counts" }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
    lot: optional("text", { zh: "批号", en: "Lot" }, { afterCue: true, cues: { zh: ["批号", "批次"], en: ["lot", "batch"] } }),
  },
  permission: "stock.count",
  effect: "write",
  examples: { zh: ["ST-3 实盘 A100 97，B16 10"], en: ["ST-3 counted A100 97, B16 10"] },
});
