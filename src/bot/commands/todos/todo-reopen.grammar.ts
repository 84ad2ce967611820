import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "todo.reopen",
  words: {
    zh: ["重新打开|重开|恢复 {TD}", "{TD} 还没做|没做完|没完成|重新打开|重开|恢复"],
    en: ["reopen|re-open|restore {TD}", "{TD} reopen|not_done|isn't_done|is_not_done|not_finished"],
  },
  summary: { zh: "重新打开待办", en: "Reopen a to-do" },
  args: { todo: required("document", { zh: "待办", en: "To-do" }, { series: ["TD"] }) },
  permission: "todo.create",
  effect: "write",
  examples: { zh: ["重新打开 TD-51"], en: ["reopen TD-52"] },
});
