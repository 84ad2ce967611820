import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.words",
  words: {
    zh: [
      "^ 线索来源|来源列表|地区|地区列表|付款条件|账期|单位|计量单位|单位列表 $",
      "线索来源|地区|付款条件|单位|计量单位 有哪些|列表|设置",
      "加|新增|增加|添加|新建 线索来源|来源|地区|付款条件|账期",
      "^ 加|加个|新增|增加|添加|新建 单位|计量单位",
      "^ 删|删除|去掉|移除 线索来源|来源|地区|付款条件|账期|单位|计量单位",
    ],
    en: [
      "^ lead_sources|regions|territories|payment_terms|units|units_of_measure $",
      "show|list|which|our lead_sources|regions|territories|payment_terms|units",
      "^ add|new|create lead_source|lead_sources|region|territory|payment_terms|unit|unit_of_measure",
      "remove|delete|drop lead_source|lead_sources|region|territory|payment_terms|unit",
    ],
  },
  summary: { zh: "看或改来源、地区、付款条件、单位", en: "See or change lead sources, regions, payment terms, units" },
  args: { text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }) },
  permission: "configuration.read",
  effect: "write",
  examples: {
    zh: ["线索来源", "加线索来源 展会(trade fair)", "加付款条件 大客户：月结45天", "加单位 板(board)"],
    en: ["lead sources", "add region East China", "add payment terms Key account: net 45", "add unit board"],
  },
});
