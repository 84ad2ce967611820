import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.stages",
  words: {
    zh: [
      "^ 商机阶段|销售阶段|阶段 $",
      "商机阶段 列表|设置|有哪些",
      "有哪些 阶段|商机阶段",
      "加阶段|加个阶段|加一个阶段|新增阶段|增加阶段|添加阶段|新建阶段|加商机阶段|新增商机阶段|增加商机阶段|添加商机阶段|新建商机阶段",
      "^ 阶段|商机阶段 改名|改名为|改叫|重命名为|概率|赢率|放到|移到|排到|挪到|{percent}",
      "^ 把 阶段|商机阶段 放到|移到|排到|挪到|改名",
    ],
    en: [
      "^ deal_stages|stages|pipeline_stages $",
      "show|list|which|our stages|deal_stages|pipeline_stages",
      "add|new|create stage|deal_stage",
      "rename stage|deal_stage",
      "^ stage|deal_stage {percent}|probability",
      "move stage|deal_stage before|after",
    ],
  },
  summary: { zh: "看或改商机阶段", en: "See or change the deal stages" },
  args: { text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }) },
  permission: "configuration.read",
  effect: "write",
  examples: {
    zh: ["商机阶段", "加阶段 样品测试 50% 放在报价后", "阶段 报价 改名为 方案报价"],
    en: ["deal stages", "add stage sample test 50% after quotation", "rename stage quotation to offer"],
  },
});
