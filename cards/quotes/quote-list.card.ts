import type { StateOf } from "../../src/domain/shared/state-labels";
import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface QuoteListProps {
  /** Whose, of whom, in which state: null for all. */
  readonly asked: string | null;
  readonly quotes: readonly {
    readonly number: string;
    readonly customer: string;
    readonly versionNo: number;
    readonly state: StateOf<"quote">;
    readonly total: MoneyValue;
    readonly validUntil: string | null;
    /** Open and not valid any more. */
    readonly over: boolean;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "报价单",
    columns: ["报价", "客户", "状态", ">金额", "有效期至"],
    version: (number: string, versionNo: number) => `${number} 第 ${versionNo} 版`,
    over: (on: string) => `${on}（已过）`,
    count: (count: number) => `${count} 份报价`,
    empty: "没有符合条件的报价。发送「给 客户 报价 产品 数量 单价」做一份",
  },
  en: {
    title: "Quotes",
    columns: ["Quote", "Customer", "State", ">Amount", "Valid until"],
    version: (number: string, versionNo: number) => `${number} v${versionNo}`,
    over: (on: string) => `${on} (over)`,
    count: (count: number) => (count === 1 ? "1 quote" : `${count} quotes`),
    empty: "No quote matches. Send “quote customer, quantity product, price” to make one",
  },
};

const one = {
  number: "QT-30",
  customer: "博远",
  versionNo: 2,
  state: "approved",
  total: { amount: "115200.00", currency: "CNY" },
  validUntil: "2026-12-20",
  over: false,
} as const;

export const quoteListCard = defineCard<QuoteListProps>({
  name: "quote-list",
  samples: [
    {
      asked: "韩梅梅",
      quotes: [one, { ...one, number: "QT-31", versionNo: 1, state: "sent", validUntil: "2026-11-20", over: true }],
      page: wholeList,
    },
    { asked: null, quotes: Array.from({ length: 20 }, () => one), page: { before: 20, next: "01JDLISTROW00000000000040" } },
    { asked: "Acme · open", quotes: [], page: wholeList },
  ],
  view({ asked, quotes, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      subtitle: asked,
      count: say.count(quotes.length),
      columns: say.columns,
      rows: quotes.map((each) => {
        const until = each.validUntil === null ? "" : day(each.validUntil, language);
        return [
          each.versionNo > 1 ? say.version(each.number, each.versionNo) : each.number,
          each.customer,
          stateText("quote", each.state, language),
          money(each.total),
          each.over ? say.over(until) : until,
        ];
      }),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
