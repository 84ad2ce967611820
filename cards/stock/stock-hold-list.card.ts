import { defineCard } from "../kit/define-card";
import { moment, quantity, type QuantityValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";

export interface StockHoldListProps {
  /** What was asked for; null for all. */
  readonly asked: string | null;
  readonly holds: readonly {
    readonly number: string;
    readonly customer: string;
    readonly product: string;
    readonly held: QuantityValue;
    readonly until: string;
    readonly owner: string;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "留货",
    columns: ["单号", "客户", "产品", ">留了", "到", "谁留的"],
    count: (count: number) => `${count} 笔留货`,
    empty: "现在没有留货。要留货，例如发送「给博远留20个C50」",
  },
  en: {
    title: "Holds",
    columns: ["No.", "Customer", "Product", ">Held", "Until", "By"],
    count: (count: number) => (count === 1 ? "1 hold" : `${count} holds`),
    empty: "Nothing is held now. To hold stock, send “hold 40 C50 for Acme”",
  },
};

const row = {
  number: "HD-3",
  customer: "华强",
  product: "A100 直线轴承 LM20UU",
  held: { value: "200", unit: "pcs" },
  until: "2026-11-27T10:00",
  owner: "韩梅梅",
};

export const stockHoldListCard = defineCard<StockHoldListProps>({
  name: "stock-hold-list",
  samples: [
    { asked: "A100", holds: [row, { ...row, number: "HD-4" }], page: wholeList },
    { asked: null, holds: Array.from({ length: 20 }, () => row), page: { before: 0, next: "01JDLISTROW00000000000020" } },
    { asked: null, holds: [], page: wholeList },
  ],
  view({ asked, holds, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      subtitle: asked,
      count: say.count(holds.length),
      columns: say.columns,
      rows: holds.map((hold) => [
        hold.number,
        hold.customer,
        hold.product,
        quantity(hold.held, language),
        moment(hold.until, language),
        hold.owner,
      ]),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
