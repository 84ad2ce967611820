import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "lead.keep",
  words: {
    zh: ["{lead} 再留|多留|延期|先留着|别收|不要收回", "再留|多留|延期|留住 {lead}", "延长 {lead}"],
    en: ["keep|extend {lead}", "{lead} keep|extend|needs_more_time", "more_time for {lead}"],
  },
  summary: { zh: "线索延期，不收回公海", en: "Keep a lead out of the pool for longer" },
  args: { lead: required("lead", { zh: "线索", en: "Lead" }) },
  permission: "lead.claim",
  effect: "write",
  examples: { zh: ["LD-9 再留几天"], en: ["keep LD-9"] },
});
