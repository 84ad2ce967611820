import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.words",
  words: {
    zh: [
      "^ 线索来源|来源列表|地区|地区列表|付款条件|账期 $",
      "线索来源|地区|付款条件 有哪些|列表|设置",
      "加|新增|增加|添加|新建 线索来源|来源|地区|付款条件|账期",
      "^ 删|删除|去掉|移除 线索来源|来源|地区|付款条件|账期",
    ],
    en: [
      "^ lead_sources|regions|territories|payment_terms $",
      "show|list|which|our lead_sources|regions|territories|payment_terms",
      "^ add|new|create lead_source|lead_sources|region|territory|payment_terms",
      "remove|delete|drop lead_source|lead_sources|region|territory|payment_terms",
    ],
  },
  summary: { zh: "看或改来源、地区、付款条件", en: "See or change lead sources, regions, payment terms" },
  args: { text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }) },
  permission: "configuration.read",
  effect: "write",
  examples: {
    zh: ["线索来源", "加线索来源 展会(trade fair)", "加付款条件 大客户：月结45天"],
    en: ["lead sources", "add region East China", "add payment terms Key account: net 45"],
  },
});
