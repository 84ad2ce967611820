import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { recordOptions } from "./record-options";

export const grammar = defineGrammar({
  name: "field.change",
  words: {
    zh: [
      "字段 改名|改成|改为|改叫|重命名|设为|设成|归档|删除|删掉|停用|恢复",
      "字段 加选项|增加选项|新增选项|去掉选项|删选项|删除选项",
      "归档|删除|删掉|停用|恢复|修改|改 字段",
      "{field} 加选项|增加选项|新增选项|去掉选项|删选项|删除选项|改名|改叫|归档|必填|选填",
    ],
    en: [
      "rename|change field",
      "archive|delete|remove|drop|restore field",
      "make field required|optional|unique",
      "add|remove|drop option|options",
      "rename|archive|restore {field}",
      "make {field} required|optional|unique",
    ],
  },
  summary: { zh: "改字段", en: "Change a field" },
  args: {
    record: optional("word", { zh: "记录", en: "Record" }, { options: recordOptions, orForm: true }),
    text: optional("text", { zh: "改什么", en: "What to change" }, { whole: "always" }),
  },
  permission: "field.manage",
  effect: "write",
  examples: {
    zh: ["客户字段 行业 加选项 医疗", "归档客户字段 行业"],
    en: ["rename customer field industry to sector", "archive customer field industry"],
  },
});
