import type { Language } from "../../src/domain/shared/actor";

type Words = Readonly<Record<Language, string>>;

/** What each report is called, and the word that asks for it. */
export const reportTitles = {
  salesPerformance: { zh: "销售业绩", en: "Sales performance" },
  funnel: { zh: "销售漏斗", en: "Funnel" },
  forecast: { zh: "销售预测", en: "Forecast" },
  stockTurnover: { zh: "库存周转", en: "Stock turnover" },
  stockValue: { zh: "库存金额", en: "Stock value" },
  collections: { zh: "回款情况", en: "Collections" },
  receivablesAging: { zh: "应收账龄", en: "AR aging" },
  fulfilmentTime: { zh: "交付时长", en: "Fulfilment time" },
} as const satisfies Readonly<Record<string, Words>>;
export type ReportTitle = keyof typeof reportTitles;

/** What the figures mean, in a sentence. */
export const reportNotes: Readonly<Record<ReportTitle, Words>> = {
  salesPerformance: {
    zh: "期间内下的订单，不含已取消的部分；外币按下单当天汇率折算。毛利按下单时的成本。",
    en: "Orders placed in the period, without what was cancelled of them; other currencies at the rate of the day. Margin at the cost when they were priced.",
  },
  funnel: {
    zh: "现在进行中的商机按阶段；赢单和输单是期间内关闭的。",
    en: "Deals open now by stage; won and lost are those closed in the period.",
  },
  forecast: { zh: "进行中的商机按预计成交；加权 = 金额 × 概率。", en: "Open deals by expected close; weighted is amount × probability." },
  stockTurnover: {
    zh: "周转次数 = 期间发货成本 ÷ 期初期末平均库存金额。",
    en: "Turns: cost of what was shipped in the period, by the mean of stock value before and at the end.",
  },
  stockValue: { zh: "按移动平均成本，当天结束时。", en: "At moving average cost, at the end of the day." },
  collections: {
    zh: "到账的回款；回款率 = 期间到期的应收里已收的部分。",
    en: "Money that came; the rate is what is settled of what fell due in the period.",
  },
  receivablesAging: { zh: "按到期日，各档之和减预收等于余额。", en: "By due day; the columns less the credit make the balance." },
  fulfilmentTime: {
    zh: "从下单到发货，期间内发出的；准时 = 不晚于约定交期。",
    en: "From order to shipment, of what was shipped in the period; on time means by the day promised.",
  },
};

export const measureWords = {
  orders: { zh: "订单", en: "Orders" },
  sold: { zh: "金额（含税）", en: "Amount incl. tax" },
  soldNet: { zh: "不含税", en: "Net" },
  margin: { zh: "毛利", en: "Margin" },
  marginPercent: { zh: "毛利率%", en: "Margin %" },
  deals: { zh: "商机", en: "Deals" },
  amount: { zh: "金额", en: "Amount" },
  weighted: { zh: "加权", en: "Weighted" },
  payments: { zh: "笔数", en: "Payments" },
  received: { zh: "到账", en: "Received" },
  due: { zh: "期间到期", en: "Fell due" },
  settledOfDue: { zh: "其中已收", en: "Settled of it" },
  collectionRate: { zh: "回款率%", en: "Rate %" },
  opening: { zh: "期初", en: "Opening" },
  closing: { zh: "期末", en: "Closing" },
  issuedCost: { zh: "发货成本", en: "Shipped at cost" },
  turns: { zh: "周转次数", en: "Turns" },
  daysOfStock: { zh: "周转天数", en: "Days of stock" },
  quantity: { zh: "数量", en: "Quantity" },
  value: { zh: "金额", en: "Value" },
  notDue: { zh: "未到期", en: "Not due" },
  days1to30: { zh: "1–30 天", en: "1–30 days" },
  days31to60: { zh: "31–60 天", en: "31–60 days" },
  days61to90: { zh: "61–90 天", en: "61–90 days" },
  over90: { zh: "90 天以上", en: "Over 90" },
  credit: { zh: "预收未核销", en: "Credit" },
  balance: { zh: "余额", en: "Balance" },
  shipments: { zh: "发货次数", en: "Shipments" },
  averageDays: { zh: "平均天数", en: "Average days" },
  longestDays: { zh: "最长天数", en: "Longest" },
  onTime: { zh: "准时率%", en: "On time %" },
} as const satisfies Readonly<Record<string, Words>>;
export type MeasureWord = keyof typeof measureWords;

export const groupingWords = {
  person: { zh: "销售", en: "Rep" },
  customer: { zh: "客户", en: "Customer" },
  product: { zh: "产品", en: "Product" },
  month: { zh: "月份", en: "Month" },
  warehouse: { zh: "仓库", en: "Warehouse" },
  stage: { zh: "阶段", en: "Stage" },
} as const satisfies Readonly<Record<string, Words>>;
export type GroupingWord = keyof typeof groupingWords;

/** As people type it behind the report's name: 按客户, "by customer". */
export const groupingTyped: Readonly<Record<GroupingWord, Words>> = {
  person: { zh: "按销售", en: "by rep" },
  customer: { zh: "按客户", en: "by customer" },
  product: { zh: "按产品", en: "by product" },
  month: { zh: "按月", en: "by month" },
  warehouse: { zh: "按仓库", en: "by warehouse" },
  stage: { zh: "按阶段", en: "by stage" },
};
