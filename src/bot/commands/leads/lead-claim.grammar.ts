import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "lead.claim",
  words: {
    zh: [
      "领 {lead}",
      "领|领取|认领 {lead}",
      "{lead} 我来跟|我领|我要了|归我|我跟",
      "公海 领|捞|拿 {lead}",
      "我来跟|我要|我跟 {lead}",
      "捞 {lead}",
    ],
    en: ["claim|take|grab {lead}", "take|claim|grab|pick {lead} from_the_pool|pool", "{lead} is_mine|mine", "i'll_take|ill_take {lead}"],
  },
  summary: { zh: "领取线索", en: "Claim a lead" },
  args: { lead: required("lead", { zh: "线索", en: "Lead" }) },
  permission: "lead.claim",
  effect: "write",
  examples: { zh: ["领 LD-7"], en: ["take Harbor Pumps from the pool"] },
});
