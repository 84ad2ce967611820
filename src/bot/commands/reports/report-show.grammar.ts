import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "report.show",
  words: {
    zh: [
      "^ 交付周期|交付时长|发货时长|发货时效|履约|库存周转|周转率|业绩|销售额|账龄 $",
      "账龄|应收账龄 截至|截止",
      "截至|截止 账龄",
      "{person} 业绩|漏斗|销售预测|销售额|回款情况",
      "谁 卖得最多|卖得最好|卖的最多|业绩最好|签得最多|业绩最高",
      "排名|排个名|排行|排一下 业绩|销售|销量|客户|产品",
      "业绩|销售额|漏斗|预测|账龄|库存金额|库存价值|周转 {period}",
      "{period} 业绩|漏斗|预测|周转|账龄|销售额|销量|成交|交付周期|库存金额",
      "销售漏斗|应收账龄|账龄表|账龄分析|销售业绩|销售预测|业绩排名",
      "看|看看|看下|出|拉 业绩|漏斗|预测|周转|账龄|报表|库存金额",
      "业绩|漏斗|预测|周转|库存金额|库存价值|账龄|回款 图|报表|排名|排行|情况|统计|怎么样|按|by",
      "业绩|漏斗|销售预测|库存周转|库存金额|账龄|回款率",
      "签了多少|卖了多少|做了多少|回款多少|回了多少款",
      "报表|统计|排名|排行",
      "{period} 回款",
    ],
    en: [
      "^ stock_turnover|stock_value|inventory_value|sales_performance|forecast|funnel|pipeline|collections|ar_aging|aging|ageing|turnover|fulfilment_time",
      "stock turnover|value by_warehouse|by_product",
      "show|see|give_me|pull|get|need|how's funnel|pipeline|forecast|aging|turnover|stock_value|collections|sales|performance",
      "funnel|pipeline|forecast|collections|turnover|aging {period}",
      "report|chart|ranking|leaderboard",
      "who|which_rep|best sold|sells|selling|won the_most|most|best",
      "how_much did|have i|we win|won|sell|sold|close|closed|book|collect|collected",
      "stock_value|inventory_value|turnover|aging|collections|sales as_of|{period}|by|for",
      "ar_aging|aging|funnel|pipeline|forecast|turnover|stock_value|inventory_value|collections|fulfilment_time|fulfillment_time",
      "sales performance|by_rep|by_customer|by_product|last_month|this_month|this_quarter|figures",
      "how_much_did|how_many_deals|how_much_have i|we|tom|meimei",
      "revenue|bookings|won {period}",
      "top customers|products|reps",
    ],
  },
  summary: { zh: "看报表", en: "Show a report" },
  args: {
    report: required(
      "word",
      { zh: "报表", en: "Report" },
      {
        options: {
          funnel: { zh: ["漏斗"], en: ["funnel", "pipeline"] },
          forecast: { zh: ["预测"], en: ["forecast"] },
          stockTurnover: { zh: ["周转"], en: ["turnover", "stock turns", "inventory turns"] },
          stockValue: {
            zh: ["库存金额", "库存价值", "库存值", "库存总值"],
            en: ["stock value", "inventory value", "value of stock", "worth of stock"],
          },
          collections: { zh: ["回款"], en: ["collections", "collected", "cash in", "cash collected"] },
          receivablesAging: { zh: ["账龄"], en: ["aging", "ageing", "ar aging"] },
          fulfilmentTime: {
            zh: ["交付时长", "履约", "发货时长", "交付周期", "发货时效"],
            en: ["fulfilment time", "fulfillment time", "fulfilment", "lead time", "order to ship"],
          },
          salesPerformance: {
            zh: ["卖得最多", "卖得最好", "卖的最多", "业绩", "签了多少", "卖了多少", "销售额", "做了多少", "销量", "成交额"],
            en: ["sales performance", "performance", "sales", "revenue", "bookings", "won", "sold", "sell", "top customers"],
          },
        },
      },
    ),
    who: optional("person", { zh: "谁", en: "Who" }),
    measure: optional(
      "word",
      { zh: "指标", en: "Measure" },
      { options: { won: { zh: ["签了多少", "赢单", "成交"], en: ["won", "closed"] } } },
    ),
    groupBy: optional(
      "word",
      { zh: "按什么分", en: "By" },
      {
        options: {
          person: {
            zh: ["谁卖", "谁签", "谁业绩", "按销售员", "各销售", "按人", "按销售", "每个销售", "每个人", "各人"],
            en: ["who sold", "which rep", "by rep", "per rep", "by person", "by salesperson", "each rep"],
          },
          customer: { zh: ["按客户", "by 客户", "各客户", "by客户", "每个客户"], en: ["by customer", "per customer", "customers"] },
          product: { zh: ["按产品", "各产品", "每个产品"], en: ["by product", "per product", "products", "by sku"] },
          month: { zh: ["按月", "每月", "每个月"], en: ["by month", "per month", "monthly"] },
          warehouse: { zh: ["各仓", "按仓库", "每个仓"], en: ["by warehouse", "per warehouse"] },
          stage: { zh: ["按阶段"], en: ["by stage"] },
        },
      },
    ),
    period: optional("period", { zh: "期间", en: "Period" }, { looksBack: true }),
    asOf: optional(
      "moment",
      { zh: "截至", en: "As of" },
      { looksBack: true, cueOnly: true, cues: { zh: ["截至", "截止"], en: ["as of", "as at"] } },
    ),
    top: optional("number", { zh: "前几名", en: "Top" }),
    chart: optional("yesNo", { zh: "图", en: "Chart" }, { cues: { zh: ["图"], en: ["chart", "graph", "plot"] } }),
    format: optional(
      "word",
      { zh: "格式", en: "Format" },
      { options: { xlsx: { zh: ["excel", "xlsx", "表格"], en: ["excel", "xlsx", "spreadsheet"] } } },
    ),
  },
  permission: null,
  effect: "read",
  examples: { zh: ["上个月各销售业绩图"], en: ["AR aging as of Oct 31"] },
});
