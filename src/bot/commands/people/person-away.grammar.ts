import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "person.away",
  words: {
    zh: [
      "^ 我 休假|请假|出差|外出|不在|休息",
      "^ {moment} 我 休假|请假|出差|不在",
      "^ 请假|休假 {moment}",
      "{person} 休假|请假|出差|不在 {moment}",
      "{person} {moment} 休假|请假|出差|不在",
    ],
    en: [
      "^ i'm|im|i_am|i'll_be|i_will_be out|away|off|on_leave|on_holiday|on_vacation|out_of_office",
      "^ out|away|off|on_leave {moment}",
      "{person} is_away|is_off|is_out|away|on_leave {moment}",
    ],
  },
  summary: { zh: "登记休假", en: "Say when somebody is away" },
  args: {
    person: optional("person", { zh: "谁", en: "Who" }, { selfByDefault: true }),
    from: optional("moment", { zh: "从", en: "From" }),
    until: required("moment", { zh: "到", en: "Until" }, { cues: { zh: ["到", "至"], en: ["until", "till", "til", "to", "through"] } }),
  },
  permission: null,
  effect: "write",
  examples: { zh: ["我下周一到周三休假"], en: ["I'm away from Monday to Wednesday"] },
});
