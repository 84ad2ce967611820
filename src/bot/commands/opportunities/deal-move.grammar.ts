import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { stageWords } from "./stage-words";

export const grammar = defineGrammar({
  name: "deal.move",
  words: {
    zh: [
      "{opportunity} 到|进|推到|推进到|进入|转到|改到|move|挪到|进展到 初步接触|需求分析|报价|谈判|商务谈判",
      "{opportunity} 谈判了|报价阶段|谈判阶段|需求分析阶段|阶段",
      "推进 {opportunity}",
      "{opportunity} 到|到了|进|进了|转|推|推进|退|退回|回|回到|改|升|升到|切到|已到 初步接触|需求分析|报价|谈判|商务谈判",
      "把 {opportunity} 初步接触|需求分析|报价阶段|谈判",
    ],
    en: [
      "move|push|advance|bump|put|drag|set {opportunity} to|into|back initial_contact|needs_analysis|quotation|negotiation|quoting|quote_stage",
      "{opportunity} is_now|now_in|in|at|to|moved initial_contact|needs_analysis|quotation|negotiation|quoting|negotiating",
      "move {opportunity} stage",
      "moving|moved|pushed|take|taking|shift|shifting|promote|progress|bring|send|return|mark|advance {opportunity} to|into|back|at|as|forward initial_contact|needs_analysis|quotation|negotiation|quoting|negotiating|negotiations|discovery",
      "{opportunity} reached|entered|goes|going|went|moved_on|back|now|on initial_contact|needs_analysis|quotation|negotiation|quoting|negotiating|negotiations|discovery",
      "{opportunity} to|-> initial_contact|needs_analysis|quotation|negotiation",
    ],
  },
  summary: { zh: "推进商机阶段", en: "Move an opportunity to a stage" },
  args: {
    deal: required("opportunity", { zh: "商机", en: "Opportunity" }),
    stage: required("word", { zh: "阶段", en: "Stage" }, { options: stageWords }),
  },
  permission: "opportunity.update",
  effect: "write",
  examples: { zh: ["OP-22 推进到谈判"], en: ["move OP-26 to negotiation"] },
});
