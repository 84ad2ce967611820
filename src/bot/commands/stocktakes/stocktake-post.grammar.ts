import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stocktake.post",
  words: { zh: ["过账|提交|盘完 {ST}", "{ST} 过账|提交|盘完了|盘完"], en: ["post|finish|submit {ST}", "{ST} post|posted|finished|done"] },
  summary: { zh: "盘点过账", en: "Post a stocktake" },
  args: { stocktake: required("document", { zh: "盘点单", en: "Stocktake" }, { series: ["ST"] }) },
  permission: "stock.count",
  effect: "irreversible",
  examples: { zh: ["过账 ST-3"], en: ["post ST-3"] },
});
