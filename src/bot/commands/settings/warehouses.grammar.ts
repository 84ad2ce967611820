import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.warehouses",
  words: {
    zh: ["^ 仓库|仓库列表 $", "有哪些|有几个|看|列出 仓库 $", "加|新增|增加|添加|新建 仓库", "^ 仓库 改名|改名为|改叫|重命名为"],
    en: ["^ warehouses $", "show|list|which|our warehouses $", "^ add|new|create|open warehouse", "rename warehouse"],
  },
  summary: { zh: "看或改仓库", en: "See or change the warehouses" },
  args: { text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }) },
  permission: "configuration.read",
  effect: "write",
  examples: {
    zh: ["仓库列表", "加仓库 GZ 广州仓(Guangzhou)", "仓库 GZ 改名为 广州南沙仓"],
    en: ["warehouses", "add warehouse GZ Guangzhou", "rename warehouse GZ to Guangzhou South"],
  },
});
