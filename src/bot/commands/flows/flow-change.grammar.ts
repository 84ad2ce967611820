import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "flow.change",
  words: {
    zh: ["{AF} 改成|改为|改", "把|将 {AF} 改成|改为"],
    en: ["change|update|set|rewrite|edit {AF} to", "{AF} change|becomes|should_be|is_now"],
  },
  summary: { zh: "改审批流", en: "Change an approval flow" },
  args: {
    flow: required("document", { zh: "审批流", en: "Approval flow" }, { series: ["AF"] }),
    text: required("text", { zh: "改成怎样", en: "What it should say" }),
  },
  permission: "flow.manage",
  effect: "write",
  examples: {
    zh: ["AF-1 改成 报价超过20万 先经理后财务"],
    en: ["change AF-1 to quotes over 200,000 go to the manager, then finance"],
  },
});
