import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "deal.reopen",
  words: {
    zh: ["重新打开|重开|恢复|激活 {opportunity}", "{opportunity} 重新打开|重开|恢复|又活了|激活"],
    en: ["reopen|re-open|revive {opportunity}", "{opportunity} reopened|reopen|is_back|back_on|alive_again"],
  },
  summary: { zh: "重新打开输掉的商机", en: "Reopen a lost deal" },
  args: { deal: required("opportunity", { zh: "商机", en: "Opportunity" }) },
  permission: "opportunity.update",
  effect: "write",
  examples: { zh: ["重新打开 OP-24"], en: ["reopen OP-24"] },
});
