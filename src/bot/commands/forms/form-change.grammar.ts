import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "form.change",
  words: {
    zh: [
      "表单 改名|改叫|重命名|加状态|增加状态|去掉状态|删状态|删除状态|状态|流转|自由流转|可新建|可查看|可流转|能看|归档|停用|恢复",
      "归档|删除|删掉|停用|恢复|修改|改 表单",
      "{form} 加状态|增加状态|去掉状态|删状态|删除状态|改名|改叫|自由流转|流转规则|流转 ",
      "表单 {form} 加状态|增加状态|去掉状态|删状态|删除状态|改状态|改名|改叫|流转|仅|只有|所有人|各看自己的|恢复|归档",
    ],
    en: [
      "rename|change|archive|delete|remove|restore form",
      "add|remove|drop|rename state|states to|from|of form|{form}",
      "moves of|for form|{form}",
      "form {form} created_by|seen_by|moved_by|each_sees|everybody_sees|any_order|free_moves",
      "rename|archive|restore {form}",
    ],
  },
  summary: { zh: "改表单", en: "Change a form" },
  args: {
    form: optional("form", { zh: "表单", en: "Form" }),
    text: optional("text", { zh: "改什么", en: "What to change" }, { whole: "always" }),
  },
  permission: "form.manage",
  effect: "write",
  examples: {
    zh: ["表单 样品申请 加状态 已损坏", "归档表单 样品申请"],
    en: ["add state damaged to form Sample request", "archive form Sample request"],
  },
});
