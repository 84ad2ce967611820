import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "report.schedule",
  words: {
    zh: [
      "^ 每周|每天|每月|每个月|每日|每季度 发到|发给|发我|推送|推给|推到|发",
      "每周|每天|每月|每个月 报表|漏斗|业绩|账龄|回款 发到|发给|发我|推送",
      "每周|每天|每月|每个月|每日 发|推|发到 ",
      "每周|每天|每月|每日 漏斗|报表|业绩|账龄|日报|周报",
      "定时 报表|发",
    ],
    en: [
      "every|each|weekly|daily|monthly send|post|email|report|funnel|aging|forecast",
      "send|post|email|schedule every|weekly|daily|monthly|each",
      "schedule report",
    ],
  },
  summary: { zh: "定时报表", en: "Schedule a report" },
  args: {
    report: required(
      "word",
      { zh: "报表", en: "Report" },
      {
        options: {
          funnel: { zh: ["漏斗"], en: ["funnel", "pipeline"] },
          forecast: { zh: ["预测"], en: ["forecast"] },
          stockTurnover: { zh: ["周转"], en: ["turnover"] },
          stockValue: { zh: ["库存金额", "库存价值"], en: ["stock value", "inventory value"] },
          collections: { zh: ["回款"], en: ["collections"] },
          receivablesAging: { zh: ["账龄", "应收"], en: ["aging", "ar aging"] },
          fulfilmentTime: { zh: ["交付时长", "履约", "发货时长"], en: ["fulfilment time", "fulfillment time"] },
          salesPerformance: {
            zh: ["业绩", "销售"],
            en: ["did i win", "did we win", "did i sell", "sales performance", "performance", "sales"],
          },
        },
      },
    ),
    text: optional("text", { zh: "什么时候发给谁", en: "When and to whom" }, { whole: "always" }),
  },
  permission: null,
  effect: "write",
  examples: {
    zh: ["每周一早上8点半把漏斗发给我", "每月1号早上8点 把应收账龄发给财务"],
    en: ["send me the funnel every Monday 8:30am", "every month on the 1st at 8am send the AR aging to finance"],
  },
});
