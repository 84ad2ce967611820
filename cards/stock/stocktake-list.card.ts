import { defineCard } from "../kit/define-card";
import { day } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface StocktakeListProps {
  /** What was asked, in words; null: all. */
  readonly asked: string | null;
  readonly stocktakes: readonly {
    readonly number: string;
    readonly state: "counting" | "pendingApproval" | "posted" | "cancelled";
    readonly warehouse: string;
    readonly counted: number;
    readonly lines: number;
    readonly startedBy: string;
    readonly startedOn: string;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "盘点单",
    columns: ["单号", "状态", "仓库", ">已盘", "发起", "日期"],
    count: (count: number) => `${count} 张`,
    empty: "没有盘点单。要盘点请发「盘点 仓库」或「盘点 仓库 产品」。",
  },
  en: {
    title: "Stocktakes",
    columns: ["Number", "State", "Warehouse", ">Counted", "Started by", "Day"],
    count: (count: number) => (count === 1 ? "1 stocktake" : `${count} stocktakes`),
    empty: "There is no stocktake. To count, send “start stocktake warehouse” or “start stocktake warehouse product”.",
  },
} as const;

const one: StocktakeListProps["stocktakes"][number] = {
  number: "ST-3",
  state: "counting",
  warehouse: "上海仓",
  counted: 1,
  lines: 2,
  startedBy: "赵强",
  startedOn: "2026-11-25",
};

export const stocktakeListCard = defineCard<StocktakeListProps>({
  name: "stocktake-list",
  samples: [
    { asked: null, stocktakes: [one, { ...one, number: "ST-2", state: "posted", counted: 2 }], page: wholeList },
    { asked: "上海仓", stocktakes: [one], page: { before: 0, next: "01JDLISTROW00000000000020" } },
    { asked: null, stocktakes: [], page: wholeList },
  ],
  view({ asked, stocktakes, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      subtitle: asked,
      count: say.count(stocktakes.length),
      columns: say.columns,
      rows: stocktakes.map((each) => [
        each.number,
        stateText("stocktake", each.state, language),
        each.warehouse,
        `${each.counted} / ${each.lines}`,
        each.startedBy,
        day(each.startedOn, language),
      ]),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
