import { defineCard } from "../kit/define-card";
import { day, quantity, type QuantityValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";

export interface PurchaseListProps {
  readonly kind: "incoming" | "late";
  /** Product or supplier; null: everything. */
  readonly asked: string | null;
  readonly orders: readonly {
    readonly number: string;
    readonly supplier: string;
    readonly product: string;
    readonly open: QuantityValue;
    readonly dueDay: string | null;
    readonly daysLate: number;
  }[];
  /** Of the orders; an order may have several rows. */
  readonly page: ListPage;
}

const words = {
  zh: {
    title: { incoming: "在途采购", late: "逾期未到的采购" },
    columns: ["采购订单", "供应商", "产品", ">未到", "预计到货"],
    late: (on: string, days: number) => `${on}，逾期 ${days} 天`,
    noDay: "未定",
    count: (count: number) => `${count} 行`,
    empty: { incoming: "没有在途的采购。要买请发「申请采购 产品 数量」。", late: "没有逾期未到的采购。" },
  },
  en: {
    title: { incoming: "On its way", late: "Late purchases" },
    columns: ["Order", "Supplier", "Product", ">To come", "Expected"],
    late: (on: string, days: number) => `${on}, ${days === 1 ? "1 day" : `${days} days`} late`,
    noDay: "no day yet",
    count: (count: number) => (count === 1 ? "1 line" : `${count} lines`),
    empty: { incoming: "Nothing is on its way. To buy, send “request product quantity”.", late: "No purchase is late." },
  },
} as const;

const grease: PurchaseListProps["orders"][number] = {
  number: "PO-9",
  supplier: "润科",
  product: "G15 锂基润滑脂",
  open: { value: "60", unit: "kg" },
  dueDay: "2026-11-24",
  daysLate: 1,
};

export const purchaseListCard = defineCard<PurchaseListProps>({
  name: "purchase-list",
  samples: [
    { kind: "late", asked: null, orders: [grease, { ...grease, number: "PO-8", daysLate: 5 }], page: wholeList },
    {
      kind: "incoming",
      asked: "B16",
      orders: [{ ...grease, dueDay: null, daysLate: 0 }],
      page: { before: 20, next: "01JDLISTROW00000000000040" },
    },
    { kind: "incoming", asked: null, orders: [], page: wholeList },
  ],
  view({ kind, asked, orders, page }, language) {
    const say = words[language];
    return listView({
      title: say.title[kind],
      subtitle: asked,
      count: say.count(orders.length),
      columns: say.columns,
      rows: orders.map((order) => {
        const due = order.dueDay === null ? say.noDay : day(order.dueDay, language);
        return [
          order.number,
          order.supplier,
          order.product,
          quantity(order.open, language),
          order.daysLate > 0 ? say.late(due, order.daysLate) : due,
        ];
      }),
      empty: say.empty[kind],
      page: { ...page, language },
    });
  },
});
