import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "transfer.recall",
  words: {
    zh: ["收回|撤回|召回 {TF}", "{TF} 收回|撤回|发错了|召回"],
    en: ["bring_back|recall|take_back {TF}", "bring|take {TF} back", "{TF} recall|recalled|sent_by_mistake|came_back"],
  },
  summary: { zh: "收回调拨", en: "Recall a transfer" },
  args: { transfer: required("document", { zh: "调拨单", en: "Transfer" }, { series: ["TF"] }) },
  permission: "stock.transfer",
  effect: "write",
  examples: { zh: ["收回 TF-3"], en: ["bring back TF-3"] },
});
