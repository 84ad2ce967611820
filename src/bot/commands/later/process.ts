import { optional } from "../../conversation/arguments";
import { defineGrammar, type Grammar } from "../define-grammar";
import { later } from "./later";

export const processLater: readonly Grammar[] = [
  defineGrammar({
    ...later,
    name: "process.show",
    words: {
      zh: [
        "订单|采购|报价|销售|线索|回款 流程",
        "订单|采购|报价|单子 都卡|卡在|堵在|积压",
        "流程 卡|堵|慢|停|积压",
        "看|查 流程 卡在哪|堵在哪",
        "流程图|流程",
        "卡在哪|堵在哪|卡在哪一步|哪一步卡",
      ],
      en: [
        "order|orders|sales|purchasing|purchase|quote|quotes|lead|payment process|workflow|map",
        "show|see|open the_map|map|process|workflow",
        "process|workflow|map of|for orders|sales|purchasing|quotes|leads|payments",
        "process_map|the_map|process|flow_chart|flowchart",
        "where stuck|getting_stuck|bottleneck|piling_up",
        "map orders|quotes|process",
      ],
    },
    summary: { zh: "看流程图", en: "Show the process map" },
    args: {
      subject: optional(
        "word",
        { zh: "对象", en: "Subject" },
        {
          options: {
            orders: { zh: ["订单"], en: ["orders", "order"] },
            quotes: { zh: ["报价"], en: ["quotes", "quote"] },
            leads: { zh: ["线索"], en: ["leads"] },
            purchasing: { zh: ["采购"], en: ["purchasing", "purchases", "purchase"] },
            sales: { zh: ["销售"], en: ["sales"] },
            payments: { zh: ["回款"], en: ["payments"] },
          },
        },
      ),
    },
    examples: { zh: ["看订单流程图"], en: ["where are orders getting stuck? show the map"] },
  }),
];
