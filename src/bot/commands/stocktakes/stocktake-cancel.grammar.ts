import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stocktake.cancel",
  words: { zh: ["取消|作废|不要 {ST}", "{ST} 取消|作废|不盘了"], en: ["cancel|drop {ST}", "{ST} cancel|cancelled|not_needed"] },
  summary: { zh: "取消盘点", en: "Cancel a stocktake" },
  args: {
    stocktake: required("document", { zh: "盘点单", en: "Stocktake" }, { series: ["ST"] }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "stock.count",
  effect: "irreversible",
  examples: { zh: ["取消 ST-3，改到月底一起盘"], en: ["cancel ST-3, we count at the end of the month"] },
});
