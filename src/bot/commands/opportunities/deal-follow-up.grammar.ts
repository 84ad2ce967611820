import { required } from "../../conversation/arguments";
import { touchArguments } from "../customers/touch-arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "deal.followUp",
  words: {
    zh: ["跟进了|跟进|记跟进 {OP}", "{OP} 跟进|聊了|聊过|谈了|打了电话|打电话|拜访|通了电话|见了"],
    en: [
      "follow_up|followup|follow-up|called|visited|met|emailed|spoke|talked|phoned|rang|texted|messaged {OP}",
      "note|log on|for {OP}",
      "{OP} called|visited|spoke|talked|follow_up",
    ],
  },
  summary: { zh: "记商机跟进", en: "Log a follow-up on a deal" },
  args: { deal: required("opportunity", { zh: "商机", en: "Opportunity" }), ...touchArguments },
  permission: "followUp.log",
  effect: "write",
  examples: { zh: ["跟进 OP-21 客户在比价，周五再打"], en: ["follow up OP-24 they are comparing prices, call again Friday"] },
});
