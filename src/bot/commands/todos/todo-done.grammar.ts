import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "todo.done",
  words: {
    zh: ["{TD} 搞定|完成|做完|好了|办完|弄好|已办|完事|做好|弄完|已完成|结束", "完成|搞定|关掉|勾掉 {TD}", "^ {TD} 已|了"],
    en: [
      "{TD} done|finished|complete|completed|sorted|closed|handled|all_set",
      "done_with|finished|complete|close|tick_off|tick|mark|did|check_off {TD}",
      "done {TD}",
    ],
  },
  summary: { zh: "完成待办", en: "Finish a to-do" },
  args: { todo: required("document", { zh: "待办", en: "To-do" }, { series: ["TD"] }) },
  permission: "todo.create",
  effect: "write",
  examples: { zh: ["TD-51 搞定了"], en: ["TD-52 done"] },
});
