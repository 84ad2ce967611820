import type { StateOf } from "../../src/domain/shared/state-labels";
import { defineCard } from "../kit/define-card";
import { day } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface OutboundListProps {
  /** What was asked for, "深圳仓 · 今天": null for all. */
  readonly asked: string | null;
  readonly outbounds: readonly {
    readonly number: string;
    readonly order: string;
    readonly customer: string;
    readonly warehouse: string;
    readonly state: StateOf<"outbound">;
    readonly lines: number;
    readonly pickedBy: string | null;
    readonly deliverBy: string | null;
    readonly late: boolean;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "待拣",
    columns: ["出库单", "订单 · 客户", "仓库", ">行数", "状态", "交期"],
    count: (count: number) => `${count} 张待拣`,
    empty: "没有要拣的。到货或付款后会自动通知你；发送「待拣」看所有仓库",
    late: (on: string) => `${on}（已过）`,
  },
  en: {
    title: "To pick",
    columns: ["Pick", "Order · customer", "Warehouse", ">Lines", "State", "Due"],
    count: (count: number) => (count === 1 ? "1 pick" : `${count} picks`),
    empty: "Nothing is to be picked. You are told when goods or payments come in; send “picks” to see all warehouses",
    late: (on: string) => `${on} (late)`,
  },
};

const row = {
  number: "OB-12",
  order: "SO-12",
  customer: "华强",
  warehouse: "上海仓",
  state: "ready",
  lines: 2,
  pickedBy: null,
  deliverBy: "2026-11-24",
  late: true,
} as const;

export const outboundListCard = defineCard<OutboundListProps>({
  name: "outbound-list",
  samples: [
    {
      asked: "上海仓",
      outbounds: [row, { ...row, number: "OB-17", state: "picking", pickedBy: "赵强", deliverBy: null, late: false }],
      page: wholeList,
    },
    { asked: null, outbounds: Array.from({ length: 20 }, () => row), page: { before: 20, next: "01JDLISTROW00000000000040" } },
    { asked: "宁波仓", outbounds: [], page: wholeList },
  ],
  view({ asked, outbounds, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      subtitle: asked,
      count: say.count(outbounds.length),
      columns: say.columns,
      rows: outbounds.map((each) => {
        const due = each.deliverBy === null ? "" : day(each.deliverBy, language);
        return [
          each.number,
          [each.order, each.customer].filter(Boolean).join(" · "),
          each.warehouse,
          String(each.lines),
          [stateText("outbound", each.state, language), each.pickedBy].filter(Boolean).join(" · "),
          each.late ? say.late(due) : due,
        ];
      }),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
