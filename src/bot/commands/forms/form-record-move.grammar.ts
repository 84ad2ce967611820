import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "formRecord.move",
  words: {
    zh: ["{FR}", "^ {FR} 流转到|改为|改成|变成|变为|转到|推进到", "{FR} 改为|改成|变成|变为|流转|流转到|转到|设为|推进到|已", "把 {FR}"],
    en: ["{FR}", "move|set|mark|change|push {FR}", "{FR} to|is|now|has_been"],
  },
  summary: { zh: "流转表单记录", en: "Move a form's record on" },
  args: {
    record: required("document", { zh: "记录", en: "Record" }, { series: ["FR"] }),
    text: optional("text", { zh: "状态", en: "State" }, { whole: "always" }),
  },
  permission: null,
  effect: "write",
  examples: { zh: ["SR-1 已寄出"], en: ["move SR-1 to sent out"] },
});
