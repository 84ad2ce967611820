import { defineCard } from "../kit/define-card";
import { bold, table, text } from "../kit/build";
import { day, money, type MoneyValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";

/** The funnel: how many deals and how much stand at each stage, then the deals. */
export interface DealListProps {
  /** Whose, or what was asked for; null for all. */
  readonly asked: string | null;
  /** In order; sums in one currency. */
  readonly stages: readonly { readonly stage: string; readonly deals: number; readonly amount: MoneyValue }[];
  readonly forecast: MoneyValue | null;
  readonly deals: readonly {
    readonly number: string;
    readonly customer: string;
    readonly title: string;
    readonly stage: string;
    readonly amount: MoneyValue | null;
    readonly closeDay: string | null;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "商机漏斗",
    forecast: (amount: string) => `加权预测 ${amount}`,
    stageColumns: ["阶段", ">数量", ">金额"],
    columns: ["商机", "客户", "内容", "阶段", ">金额", "预计成交"],
    count: (count: number) => `${count} 个商机`,
    empty: "还没有商机。发送「新商机 客户 内容 金额」建一个",
  },
  en: {
    title: "Funnel",
    forecast: (amount: string) => `${amount} weighted forecast`,
    stageColumns: ["Stage", ">Deals", ">Amount"],
    columns: ["Deal", "Customer", "What", "Stage", ">Amount", "Closes"],
    count: (count: number) => (count === 1 ? "1 deal" : `${count} deals`),
    empty: "No deals yet. Send “new deal customer what amount” to open one",
  },
};

const deal = {
  number: "OP-21",
  customer: "华强",
  title: "2027 直线轴承年框",
  stage: "谈判",
  amount: { amount: "380000.00", currency: "CNY" },
  closeDay: "2026-12-15",
};

export const dealListCard = defineCard<DealListProps>({
  name: "deal-list",
  samples: [
    {
      asked: "韩梅梅",
      stages: [
        { stage: "报价", deals: 1, amount: { amount: "126000.00", currency: "CNY" } },
        { stage: "谈判", deals: 1, amount: { amount: "380000.00", currency: "CNY" } },
      ],
      forecast: { amount: "379600.00", currency: "CNY" },
      deals: [deal, { ...deal, number: "OP-22", title: "滚珠丝杠项目", stage: "报价", amount: null, closeDay: null }],
      page: wholeList,
    },
    {
      asked: null,
      stages: [],
      forecast: null,
      deals: Array.from({ length: 50 }, () => deal),
      page: { before: 0, next: "01JDLISTROW00000000000050" },
    },
    { asked: null, stages: [], forecast: null, deals: [], page: wholeList },
  ],
  view({ asked, stages, forecast, deals, page }, language) {
    const say = words[language];
    const list = listView({
      title: say.title,
      subtitle: asked,
      count: say.count(deals.length),
      columns: say.columns,
      rows: deals.map((each) => [
        each.number,
        each.customer,
        each.title,
        each.stage,
        each.amount ? money(each.amount) : "",
        each.closeDay ? day(each.closeDay, language) : "",
      ]),
      empty: say.empty,
      page: { ...page, language },
    });
    const funnel =
      stages.length > 0 &&
      table(
        say.stageColumns,
        stages.map((each) => [each.stage, String(each.deals), money(each.amount)]),
      );
    return { ...list, nodes: [forecast && text(bold(say.forecast(money(forecast)))), funnel, ...list.nodes] };
  },
});
