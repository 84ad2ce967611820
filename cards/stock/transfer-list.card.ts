import { defineCard } from "../kit/define-card";
import { day, quantity, type QuantityValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface TransferListProps {
  /** What was asked, in words; null: all that is open. */
  readonly asked: string | null;
  readonly transfers: readonly {
    readonly number: string;
    readonly state: "draft" | "sent" | "partlyReceived" | "received" | "cancelled";
    readonly from: string;
    readonly to: string;
    readonly goods: readonly { readonly product: string; readonly quantity: QuantityValue }[];
    /** Sent on, or planned for. */
    readonly day: string | null;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "调拨单",
    columns: ["单号", "状态", "从 → 到", "货", "日期"],
    count: (count: number) => `${count} 张`,
    goods: (first: string, others: number) => (others === 0 ? first : `${first} 等 ${others + 1} 种`),
    empty: "没有这样的调拨单。要调货请发「调拨 产品 数量 从仓库到仓库」。",
  },
  en: {
    title: "Transfers",
    columns: ["Number", "State", "From → to", "Goods", "Day"],
    count: (count: number) => (count === 1 ? "1 transfer" : `${count} transfers`),
    goods: (first: string, others: number) => (others === 0 ? first : `${first} and ${others} more`),
    empty: "There is no such transfer. To move goods, send “transfer quantity product from warehouse to warehouse”.",
  },
} as const;

const one: TransferListProps["transfers"][number] = {
  number: "TF-3",
  state: "sent",
  from: "上海仓",
  to: "深圳仓",
  goods: [{ product: "A100", quantity: { value: "20", unit: "pcs" } }],
  day: "2026-11-25",
};

export const transferListCard = defineCard<TransferListProps>({
  name: "transfer-list",
  samples: [
    {
      asked: null,
      transfers: [one, { ...one, number: "TF-2", state: "draft", goods: [...one.goods, ...one.goods], day: null }],
      page: wholeList,
    },
    { asked: "深圳仓", transfers: [one], page: { before: 0, next: "01JDLISTROW00000000000020" } },
    { asked: null, transfers: [], page: wholeList },
  ],
  view({ asked, transfers, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      subtitle: asked,
      count: say.count(transfers.length),
      columns: say.columns,
      rows: transfers.map((each) => {
        const [first] = each.goods;
        return [
          each.number,
          stateText("transfer", each.state, language),
          `${each.from} → ${each.to}`,
          first ? say.goods(`${first.product} ${quantity(first.quantity, language)}`, each.goods.length - 1) : "",
          each.day ? day(each.day, language) : "",
        ];
      }),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
