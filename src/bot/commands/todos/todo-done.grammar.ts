import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "todo.done",
  words: {
    zh: [
      "{TD} 搞定|完成|做完|好了|办完|弄好|已办|完事|做好|弄完|已完成|结束",
      "完成|搞定|关掉|勾掉 {TD}",
      "^ {TD} 已|了",
      "{TD} 划掉|勾掉|可以关|关了|打勾|已处理|处理完|处理好|处理了|ok|✅|✔|☑|结了|了结|勾了|划了|寄走了|办妥",
      "完成|办完|做完|搞定|划掉|打勾|办好|弄好 {TD}",
    ],
    en: [
      "{TD} done|finished|complete|completed|sorted|closed|handled|all_set",
      "done_with|finished|complete|close|tick_off|tick|mark|did|check_off {TD}",
      "done {TD}",
      "{TD} ✅|✔|☑|off_my_list|dealt_with|wrapped_up|took_care|taken_care_of|off",
      "knocked_out|cross_off|crossed_off|cross|strike|wrapped_up|finish|complete|handled|sorted {TD}",
    ],
  },
  summary: { zh: "完成待办", en: "Finish a to-do" },
  args: { todo: required("document", { zh: "待办", en: "To-do" }, { series: ["TD"] }) },
  permission: "todo.create",
  effect: "write",
  examples: { zh: ["TD-51 搞定了"], en: ["TD-52 done"] },
});
