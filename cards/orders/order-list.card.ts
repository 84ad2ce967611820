import type { StateOf } from "../../src/domain/shared/state-labels";
import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface OrderListProps {
  /** What was asked for, "今天要发": null for all. */
  readonly asked: string | null;
  readonly orders: readonly {
    readonly number: string;
    readonly customer: string;
    readonly state: StateOf<"salesOrder">;
    readonly total: MoneyValue;
    readonly deliverBy: string | null;
    readonly late: boolean;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "销售订单",
    columns: ["订单", "客户", "状态", ">金额", "交期"],
    count: (count: number) => `${count} 个订单`,
    empty: "没有符合条件的订单。发送「订单」看全部",
    late: (on: string) => `${on}（已过）`,
  },
  en: {
    title: "Sales orders",
    columns: ["Order", "Customer", "State", ">Amount", "Due"],
    count: (count: number) => (count === 1 ? "1 order" : `${count} orders`),
    empty: "No order matches. Send “orders” to see all",
    late: (on: string) => `${on} (late)`,
  },
};

const row = {
  number: "SO-12",
  customer: "华强",
  state: "pendingShipment",
  total: { amount: "2160.00", currency: "CNY" },
  deliverBy: "2026-11-24",
  late: true,
} as const;

export const orderListCard = defineCard<OrderListProps>({
  name: "order-list",
  samples: [
    {
      asked: "今天要发",
      orders: [row, { ...row, number: "SO-17", customer: "Northwind Motors", deliverBy: null, late: false }],
      page: wholeList,
    },
    { asked: null, orders: Array.from({ length: 50 }, () => row), page: { before: 0, next: "01JDLISTROW00000000000050" } },
    { asked: "逾期未发", orders: [], page: wholeList },
  ],
  view({ asked, orders, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      subtitle: asked,
      count: say.count(orders.length),
      columns: say.columns,
      rows: orders.map((order) => {
        const due = order.deliverBy === null ? "" : day(order.deliverBy, language);
        return [
          order.number,
          order.customer,
          stateText("salesOrder", order.state, language),
          money(order.total),
          order.late ? say.late(due) : due,
        ];
      }),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
