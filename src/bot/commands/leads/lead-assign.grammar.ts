import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "lead.assign",
  words: {
    zh: [
      "{lead} 给|分给|交给|派给|转给|分配给 {person}",
      "把 {lead} 给|分给|交给|派给|转给|分配给 {person}",
      "分配 {lead} {person}",
      "{lead} 让|由|叫|请 {person} 跟|跟进|负责|联系",
      "让|由|叫|请 {person} 跟|跟进|负责|联系 {lead}",
      "{lead} 分|派|转|归|交 给|到 {person}",
      "{lead} 归|派|转|分 {person}",
    ],
    en: [
      "give|assign|hand|pass {lead} to {person}",
      "{lead} goes_to|to|for {person}",
      "give|assign {person} {lead}",
      "{person} takes|take|can_take|should_take|gets|handles|can_have|will_take {lead}",
      "let {person} have|take|handle|work {lead}",
      "route|reassign|allocate|transfer|move {lead} {person}",
      "{lead} ->|→ {person}",
      "{lead} should_go|can_go|needs_to_go to {person}",
    ],
  },
  summary: { zh: "分配线索", en: "Assign a lead" },
  args: {
    lead: required("lead", { zh: "线索", en: "Lead" }),
    to: required("person", { zh: "给谁", en: "To whom" }, { cues: { zh: ["给", "分给", "交给", "派给", "转给"], en: ["to", "for"] } }),
  },
  permission: "lead.assign",
  effect: "write",
  examples: { zh: ["把 LD-11 分给韩梅梅"], en: ["assign LD-10 to Tom Baker"] },
});
