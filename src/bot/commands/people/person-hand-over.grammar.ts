import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "person.handOver",
  words: {
    zh: [
      "{person} 离职|走了|辞职|调岗|转岗 客户|线索|商机|东西|都|全部|所有|单子 交给|转给|移交|给|交接给 {person}",
      "{person} 离职|走了|辞职|调岗|转岗 交给|转给|移交|交接给 {person}",
      "把 {person} 客户|线索|商机|东西|全部|所有|名下 交给|转给|移交|移交给|交接给|给 {person}",
      "{person} 名下|手上 客户|线索|商机|东西|全部|所有 交给|转给|移交给|给 {person}",
      "交接|移交 {person} {person}",
    ],
    en: [
      "{person} is_leaving|has_left|left|leaves|quits|quit|moves_on give|hand|pass|everything|customers|accounts {person}",
      "hand_over|handover|hand|transfer|move|give|pass all|everything|customers|accounts|records of|from {person} to {person}",
      "hand_over|transfer {person}'s|{person} customers|accounts|everything|records to {person}",
      "{person} takes_over|inherits everything|customers|accounts|all from|of {person}",
    ],
  },
  summary: { zh: "移交名下的一切", en: "Hand over all that somebody looks after" },
  args: {
    from: required("person", { zh: "谁的", en: "From" }),
    to: required(
      "person",
      { zh: "交给谁", en: "To" },
      { cues: { zh: ["交给", "转给", "移交给", "交接给", "移交", "给"], en: ["to", "give to", "over to"] } },
    ),
    leaves: optional(
      "word",
      { zh: "离职", en: "Leaves" },
      { options: { yes: { zh: ["离职", "走了", "辞职"], en: ["is leaving", "has left", "left", "leaves", "quits", "quit"] } } },
    ),
  },
  permission: "lead.assign",
  effect: "irreversible",
  examples: { zh: ["韩梅梅离职，客户都交给汤姆"], en: ["hand over everything from Tom Baker to Han Meimei"] },
});
