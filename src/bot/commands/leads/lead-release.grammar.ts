import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "lead.release",
  words: {
    zh: ["{lead} 放回|退回|退到|丢回|扔回|放到 公海", "把 {lead} 放回|退回|退到|丢回|放到 公海", "释放 {lead}", "{lead} 不跟了|我不跟了"],
    en: ["release|drop|return {lead}", "put|send|give|throw|return {lead} back|back_to_the_pool|into_the_pool|to_the_pool"],
  },
  summary: { zh: "线索放回公海", en: "Put a lead back into the pool" },
  args: { lead: required("lead", { zh: "线索", en: "Lead" }) },
  permission: "lead.claim",
  effect: "write",
  examples: { zh: ["LD-9 放回公海"], en: ["release LD-9"] },
});
