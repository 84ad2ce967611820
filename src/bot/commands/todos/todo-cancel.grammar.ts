import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "todo.cancel",
  words: {
    zh: ["取消|删掉|不做|撤掉 {TD}", "{TD} 取消|不用做了|不做了|不用了|撤掉"],
    en: ["cancel|drop|remove {TD}", "{TD} cancel|cancelled|not_needed|no_longer_needed"],
  },
  summary: { zh: "取消待办", en: "Cancel a to-do" },
  args: { todo: required("document", { zh: "待办", en: "To-do" }, { series: ["TD"] }) },
  permission: "todo.create",
  effect: "write",
  examples: { zh: ["取消 TD-51"], en: ["cancel TD-52"] },
});
