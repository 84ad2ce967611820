import { optional, required } from "../../conversation/arguments";
import { defineGrammar, type Grammar } from "../define-grammar";

const later = { permission: null, effect: "read" } as const;

export const moneyLater: readonly Grammar[] = [
  defineGrammar({
    ...later,
    name: "receivable.remind",
    words: {
      zh: ["催款|催一下|催收|催催|催账", "催 {customer}", "催 {INV}", "{customer} 催"],
      en: [
        "payment_reminder|reminder|dunning|dun",
        "chase|nudge|remind {customer}",
        "chase|nudge {INV}",
        "remind {customer} pay|payment|invoice",
        "remind {customer} {INV}",
      ],
    },
    summary: { zh: "催款", en: "Remind a customer to pay" },
    args: {
      customer: optional("customer", { zh: "客户", en: "Customer" }),
      invoice: optional("document", { zh: "发票", en: "Invoice" }, { series: ["INV"] }),
      tone: optional(
        "word",
        { zh: "语气", en: "Tone" },
        {
          options: {
            friendly: { zh: ["客气", "委婉", "温和", "友好"], en: ["friendly", "polite", "gentle", "gently", "nicely", "soft"] },
            firm: { zh: ["强硬", "严肃", "措辞硬", "硬一点", "强一点", "严厉"], en: ["firm", "strict", "stern", "strong", "final"] },
          },
        },
      ),
    },
    examples: { zh: ["催一下宏达液压的款"], en: ["send Hongda Hydraulics a payment reminder for INV-87"] },
  }),
  defineGrammar({
    ...later,
    name: "invoice.request",
    words: {
      zh: ["申请开票|申请发票|要开票|开票申请|要发票|要开发票", "{SO} 开票|开发票|专票|普票|发票", "给 {SO} 开票|开发票"],
      en: ["request|need|ask_for invoice", "invoice for|on {SO}", "{SO} invoice|vat|billed", "invoice|bill {SO}"],
    },
    summary: { zh: "申请开票", en: "Ask for an invoice" },
    args: {
      order: required("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
      type: optional(
        "word",
        { zh: "类型", en: "Type" },
        {
          options: {
            special: { zh: ["专票", "增值税专用", "专用发票"], en: ["special", "vat special", "special vat"] },
            ordinary: { zh: ["普票", "普通发票", "普通"], en: ["ordinary", "plain", "regular", "normal"] },
          },
        },
      ),
      title: optional(
        "text",
        { zh: "抬头", en: "Title" },
        {
          afterCue: true,
          cues: { zh: ["抬头", "开给", "发票抬头"], en: ["made out to", "title", "bill to", "billed to", "in the name of"] },
        },
      ),
    },
    examples: { zh: ["SO-12 申请开票 专票"], en: ["request an invoice for SO-12"] },
  }),
  defineGrammar({
    ...later,
    name: "invoice.issue",
    words: {
      zh: ["{INV} 开了|开票|开出|已开|开具|税号|发票号|开好", "开 {INV}", "开具 {INV}"],
      en: ["issue|issued {INV}", "{INV} issued|issue|tax_number", "mark {INV} issued"],
    },
    summary: { zh: "开票", en: "Issue an invoice" },
    args: {
      invoice: required("document", { zh: "发票", en: "Invoice" }, { series: ["INV"] }),
      taxNumber: optional(
        "text",
        { zh: "发票号码", en: "Tax number" },
        {
          afterCue: true,
          cues: {
            zh: ["发票号码", "发票号", "税控号", "号码", "票号"],
            en: ["tax number", "tax no", "tax invoice no", "fapiao no", "number"],
          },
        },
      ),
      on: optional("moment", { zh: "日期", en: "On" }),
    },
    examples: { zh: ["INV-89 今天开了"], en: ["issue INV-89 dated today"] },
  }),
  defineGrammar({
    ...later,
    name: "invoice.credit",
    words: {
      zh: ["红冲 {INV}", "{INV} 红冲|冲红|红字|冲掉"],
      en: ["credit|credit_note {INV}", "{INV} credit|credit_note", "red-letter {INV}"],
    },
    summary: { zh: "红冲", en: "Credit an invoice" },
    args: {
      invoice: required("document", { zh: "发票", en: "Invoice" }, { series: ["INV"] }),
      lines: optional("lines", { zh: "明细", en: "Lines" }),
      amount: optional("money", { zh: "金额", en: "Amount" }),
      return: optional("document", { zh: "退货单", en: "Return" }, { series: ["RT"] }),
      reason: optional("text", { zh: "原因", en: "Reason" }),
    },
    examples: { zh: ["INV-86 红冲 5000"], en: ["credit note on INV-88 for 5 pcs A200, $40, RT-4"] },
  }),
  defineGrammar({
    ...later,
    name: "report.show",
    words: {
      zh: [
        "看|看看|看下|出|拉 业绩|漏斗|预测|周转|账龄|报表|库存金额",
        "业绩|漏斗|预测|周转|库存金额|库存价值|账龄|回款 图|报表|排名|排行|情况|统计|怎么样|按|by",
        "业绩|漏斗|销售预测|库存周转|库存金额|账龄|回款率",
        "签了多少|卖了多少|做了多少|回款多少|回了多少款",
        "报表|统计|排名|排行",
        "{period} 回款",
      ],
      en: [
        "show|see|give_me|pull|get|need|how's funnel|pipeline|forecast|aging|turnover|stock_value|collections|sales|performance",
        "funnel|pipeline|forecast|collections|turnover|aging {period}",
        "report|chart|ranking|leaderboard",
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
              zh: ["业绩", "签了多少", "卖了多少", "销售额", "做了多少", "销量", "成交额"],
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
              zh: ["各销售", "按人", "按销售", "每个销售", "每个人", "各人"],
              en: ["by rep", "per rep", "by person", "by salesperson", "each rep"],
            },
            customer: { zh: ["按客户", "by 客户", "各客户", "by客户", "每个客户"], en: ["by customer", "per customer", "customers"] },
            product: { zh: ["按产品", "各产品", "每个产品"], en: ["by product", "per product", "products", "by sku"] },
            month: { zh: ["按月", "每月", "每个月"], en: ["by month", "per month", "monthly"] },
            warehouse: { zh: ["各仓", "按仓库", "每个仓"], en: ["by warehouse", "per warehouse"] },
            stage: { zh: ["按阶段"], en: ["by stage"] },
          },
        },
      ),
      period: optional("period", { zh: "期间", en: "Period" }, {}),
      asOf: optional(
        "moment",
        { zh: "截至", en: "As of" },
        { looksBack: true, cueOnly: true, cues: { zh: ["截至", "截止"], en: ["as of", "as at"] } },
      ),
      top: optional("number", { zh: "前几名", en: "Top" }),
      chart: optional("yesNo", { zh: "图", en: "Chart" }, { cues: { zh: ["图"], en: ["chart", "graph", "plot"] } }),
    },
    examples: { zh: ["上个月各销售业绩图"], en: ["AR aging as of Oct 31"] },
  }),
  defineGrammar({
    ...later,
    name: "report.schedule",
    words: {
      zh: ["每周|每天|每月|每个月|每日 发|推|发到 ", "每周|每天|每月|每日 漏斗|报表|业绩|账龄|日报|周报", "定时 报表|发"],
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
            salesPerformance: { zh: ["业绩", "销售"], en: ["sales performance", "performance", "sales"] },
          },
        },
      ),
      every: optional(
        "word",
        { zh: "频率", en: "Every" },
        {
          options: {
            day: { zh: ["每天", "每日"], en: ["every day", "daily", "each day", "every morning"] },
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
      at: optional("clock", { zh: "几点", en: "At" }),
      to: optional(
        "text",
        { zh: "发到", en: "To" },
        { afterCue: true, cues: { zh: ["发到", "发给", "推到"], en: ["to the", "to", "in the"] } },
      ),
    },
    examples: { zh: ["每周一早上8点半把漏斗发到销售群"], en: ["send the funnel to the sales channel every Monday 8:30am"] },
  }),
];
