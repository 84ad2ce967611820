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
      "每月|每个月 号|日|底|最后一天 账龄|漏斗|业绩|回款|库存金额|预测|周转|报表 发|发给|发我|推送|推给|推到|发到",
      "每个工作日|工作日|周一到周五|周一至周五 漏斗|业绩|账龄|回款|库存金额|预测|周转|报表 发|发给|发我|推送|推给|推到|发到",
      "账龄|漏斗|业绩|回款|库存金额|预测|周转|报表 每周|每天|每月|每个月|每日|每季度 发|发给|发我|推送|推给|推到|发到",
      "每周|每天|每月|每个月|每日|每季度 账龄|漏斗|业绩|回款|库存金额|预测|周转|报表 发|发给|发我|推送|推给|推到|发到",
      "账龄|漏斗|业绩|回款|库存金额|预测|周转 每周|每天|每月|每个月|每日|每季度 点 发|发给|推",
    ],
    en: [
      "every|each|weekly|daily|monthly send|post|email|report|funnel|aging|forecast",
      "send|post|email|schedule every|weekly|daily|monthly|each",
      "schedule report",
      "^ on_the of_every_month|of_each_month|every_month|each_month send|post|email|e-mail|mail|drop|push aging|ageing|funnel|pipeline|forecast|turnover|performance|collections|stock_value|sales",
      "^ on_the_last_day of_every_month|of_each_month|every_month|each_month send|post|email|e-mail|mail|drop|push aging|ageing|funnel|pipeline|forecast|turnover|performance|collections|stock_value|sales",
      "^ every_month|each_month|monthly on_the send|post|email|e-mail|mail|drop|push aging|ageing|funnel|pipeline|forecast|turnover|performance|collections|stock_value|sales",
      "send|post|email|e-mail|mail|drop|push aging|ageing|funnel|pipeline|forecast|turnover|performance|collections|stock_value|sales on_the of_every_month|of_each_month|every_month|each_month",
      "send|post|email|mail|drop|push|schedule|get aging|ageing|funnel|pipeline|forecast|turnover|performance|collections|stock_value|sales every|each|weekly|daily|monthly|of_every_month|of_each_month|every_month|every_week|every_day|every_monday|every_friday",
      "aging|ageing|funnel|pipeline|forecast|turnover|performance|collections|stock_value every|each|weekly|daily|monthly|every_month|every_week|every_day|every_monday|every_friday|of_every_month to|at|on|in|please|pls",
      "every|each|weekdays|weekly|daily send|post|email|mail aging|ageing|funnel|pipeline|forecast|turnover|performance|collections|stock_value|sales",
      "every_month|every_week|every_day|every_monday|every_friday|each_month|each_week|monthly|weekly|daily send|post|email|mail|drop|push aging|ageing|funnel|pipeline|forecast|turnover|performance|collections|stock_value|sales",
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
    every: optional(
      "word",
      { zh: "频率", en: "Every" },
      {
        options: {
          day: {
            zh: ["每天", "每日", "每个工作日", "每工作日", "工作日"],
            en: ["every day", "daily", "each day", "every morning", "every weekday", "every working day", "each weekday", "on weekdays"],
          },
          week: {
            zh: ["每周", "每星期"],
            en: [
              "every week",
              "weekly",
              "every monday",
              "every mon",
              "every tuesday",
              "every friday",
              "every fri",
              "each monday",
              "each friday",
              "every wednesday",
              "every thursday",
            ],
          },
          month: { zh: ["每月", "每个月"], en: ["every month", "monthly", "each month", "of every month", "of each month"] },
        },
      },
    ),
    weekday: optional(
      "word",
      { zh: "星期", en: "Weekday" },
      {
        options: {
          mon: { zh: ["周一"], en: ["monday", "mon"] },
          tue: { zh: ["周二"], en: ["tuesday", "tue"] },
          wed: { zh: ["周三"], en: ["wednesday", "wed"] },
          thu: { zh: ["周四"], en: ["thursday", "thu"] },
          fri: { zh: ["周五"], en: ["friday", "fri"] },
          sat: { zh: ["周六"], en: ["saturday", "sat"] },
          sun: { zh: ["周日", "周天"], en: ["sunday", "sun"] },
        },
      },
    ),
    day: optional(
      "number",
      { zh: "几号", en: "Day of the month" },
      {
        cueOnly: true,
        cues: {
          zh: ["每月", "每个月"],
          en: [
            "monthly on the",
            "every month on the",
            "… of every month",
            "… of each month",
            "… of the month",
            "… every month",
            "… monthly",
          ],
        },
      },
    ),
    at: optional("clock", { zh: "几点", en: "At" }),
    to: optional(
      "text",
      { zh: "发到", en: "To" },
      {
        afterCue: true,
        cues: { zh: ["发到", "发给", "推到", "推给", "发", "给"], en: ["to the", "to", "in the", "send", "email", "mail", "post"] },
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
