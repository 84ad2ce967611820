import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "outbound.replaceLots",
  words: {
    zh: ["{OB} 换批次|换批号|换批", "{SO} 换批次|换批号|换批", "换批次|换批号|换批 {OB}", "换批次|换批号|换批 {SO}"],
    en: [
      "replace|swap lots|lot|batch|batches {OB}",
      "{OB} replace|swap lots|lot|batch|batches",
      "replace|swap lots|lot|batch|batches {SO}",
    ],
  },
  summary: { zh: "换掉过期批次", en: "Replace expired lots" },
  args: {
    outbound: required("document", { zh: "出库单", en: "Pick" }, { series: ["OB", "SO"] }),
  },
  permission: "outbound.pick",
  effect: "write",
  examples: { zh: ["OB-12 换批次"], en: ["replace lots OB-12"] },
});
