import type { StateOf } from "../../src/domain/shared/state-labels";
import { button, buttons, field, fields, note, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, grouped, unitWord } from "../kit/format";
import { piecesFold, type PiecesOfProduct } from "../kit/pieces";
import { stateTag } from "../kit/state-tag";

export type OutboundMove = "startPick" | "finishPick" | "shortPick" | "ship" | "deliver";

export interface OutboundCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"outbound">;
  readonly order: string;
  readonly customer: string;
  readonly warehouse: string;
  readonly deliverBy: string | null;
  readonly deliverTo: string | null;
  readonly pickedBy: string | null;
  readonly lines: readonly {
    readonly product: string;
    readonly location: string | null;
    readonly lot: string | null;
    readonly unit: string;
    readonly wanted: string;
    readonly picked: string;
    readonly shipped: string;
    /** Not in stock yet. */
    readonly short: string;
  }[];
  /** Picked or shipped by their numbers. */
  readonly pieces?: readonly PiecesOfProduct[];
  readonly moves: readonly OutboundMove[];
  /** What can be had on paper. */
  readonly papers: readonly ("pickList" | "packingSlip")[];
}

const words = {
  zh: {
    title: "出库单",
    pick: (lines: number) => `请拣 ${lines} 行`,
    short: (count: number) => `${count} 行缺货`,
    order: "订单",
    warehouse: "仓库",
    deliverBy: "交货日期",
    deliverTo: "送货地址",
    pickedBy: "拣货人",
    columns: ["产品", "库位", ">应拣", ">已拣", ">已发", ">缺货"],
    lot: (lot: string) => `批次 ${lot}`,
    showAll: (number: string) => `看 ${number} 明细`,
    hint: (number: string) => `部分发货：发送「${number} 先发 数量 承运商 运单号」`,
    moves: {
      startPick: ["开始拣货", (number: string) => `${number} 开始拣货`],
      finishPick: ["拣货完成", (number: string) => `${number} 拣完了`],
      shortPick: ["少拣", (number: string) => `${number} 拣完 数量 料号`],
      ship: ["全部发货", (number: string) => `${number} 发货 承运商 运单号`],
      deliver: ["已签收", (number: string) => `${number} 已签收`],
    },
    papers: {
      pickList: ["拣货单 PDF", (number: string) => `拣货单 ${number}`],
      packingSlip: ["送货单 PDF", (number: string) => `送货单 ${number}`],
    },
  },
  en: {
    title: "Pick document",
    pick: (lines: number) => (lines === 1 ? "1 line to pick" : `${lines} lines to pick`),
    short: (count: number) => (count === 1 ? "1 line short" : `${count} lines short`),
    order: "Order",
    warehouse: "Warehouse",
    deliverBy: "Deliver by",
    deliverTo: "Deliver to",
    pickedBy: "Picked by",
    columns: ["Product", "Location", ">To pick", ">Picked", ">Shipped", ">Short"],
    lot: (lot: string) => `lot ${lot}`,
    showAll: (number: string) => `show ${number} lines`,
    hint: (number: string) => `To ship a part, send “ship quantity from ${number} carrier tracking”`,
    moves: {
      startPick: ["Start picking", (number: string) => `start picking ${number}`],
      finishPick: ["Picked", (number: string) => `${number} picked`],
      shortPick: ["Found less", (number: string) => `${number} picked quantity SKU`],
      ship: ["Ship all", (number: string) => `ship ${number} carrier tracking`],
      deliver: ["Delivered", (number: string) => `${number} delivered`],
    },
    papers: {
      pickList: ["Pick list PDF", (number: string) => `pick list ${number}`],
      packingSlip: ["Delivery note PDF", (number: string) => `delivery note ${number}`],
    },
  },
} as const;

const line = {
  product: "A100 直线轴承 LM20UU",
  location: "A-03-2",
  lot: null,
  unit: "pcs",
  wanted: "60",
  picked: "0",
  shipped: "0",
  short: "0",
};
const ready: OutboundCardProps = {
  id: "01JDOUTBOUND0000000000012",
  version: 1,
  number: "OB-12",
  state: "ready",
  order: "SO-12",
  customer: "华强",
  warehouse: "上海仓",
  deliverBy: "2026-11-27",
  deliverTo: "深圳市宝安区沙井街道 18 号",
  pickedBy: null,
  lines: [line],
  moves: ["startPick", "ship"],
  papers: ["pickList"],
};

type Column = readonly [title: string, cell: (line: OutboundCardProps["lines"][number]) => string];

const shown = (decimal: string): string => (decimal === "0" ? "" : grouped(decimal));

export const outboundCard = defineCard<OutboundCardProps>({
  name: "outbound",
  samples: [
    ready,
    {
      ...ready,
      number: "OB-13",
      state: "waiting",
      lines: [
        { ...line, product: "B16 滚珠丝杠 SFU1605", wanted: "10", short: "4" },
        { ...line, lot: "L2506", location: null },
      ],
      moves: ["startPick"],
    },
    {
      ...ready,
      state: "shipped",
      pickedBy: "赵强",
      lines: [{ ...line, picked: "60", shipped: "60" }],
      moves: ["deliver"],
      papers: ["packingSlip"],
    },
    {
      ...ready,
      state: "picking",
      pieces: [{ product: "A200 伺服驱动器", count: 4, numbers: "A001–A003, A007" }],
      moves: ["finishPick", "shortPick", "ship"],
    },
    { ...ready, state: "picking", lines: Array.from({ length: 80 }, () => line), moves: ["finishPick"] },
  ],
  view(outbound, language) {
    const say = words[language];
    const state = stateTag("outbound", outbound.state, language);
    const short = outbound.lines.filter((each) => each.short !== "0").length;
    const pick = say.pick(outbound.lines.length);
    const [product, location, wanted, picked, shipped, missing] = say.columns;
    const all: readonly Column[] = [
      [product, (each) => each.product],
      [location, (each) => [each.location, each.lot && say.lot(each.lot)].filter(Boolean).join(" ")],
      [wanted, (each) => `${grouped(each.wanted)} ${unitWord(each.unit, language, each.wanted)}`],
      [picked, (each) => shown(each.picked)],
      [shipped, (each) => shown(each.shipped)],
      [missing, (each) => shown(each.short)],
    ];
    // On a phone in the warehouse there is no room for columns that say nothing.
    const columns = all.filter(([, cell]) => outbound.lines.length === 0 || outbound.lines.some((each) => cell(each) !== ""));
    return {
      title: `${say.title} ${outbound.number}`,
      subtitle: `${outbound.order} · ${outbound.customer}`,
      state,
      summary: [outbound.number, outbound.warehouse, pick, outbound.customer, state.text].join(" · "),
      nodes: [
        short > 0 && text(tag(say.short(short), "bad")),
        fields(
          field(say.warehouse, outbound.warehouse),
          field(say.deliverBy, outbound.deliverBy && day(outbound.deliverBy, language)),
          field(say.deliverTo, outbound.deliverTo),
          field(say.pickedBy, outbound.pickedBy),
        ),
        table(
          columns.map(([title]) => title),
          outbound.lines.map((each) => columns.map(([, cell]) => cell(each))),
          { showAll: say.showAll(outbound.number) },
        ),
        piecesFold(outbound.pieces, language),
        buttons(
          ...outbound.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            return button(label, `outbound.${move}`, outbound, typed(outbound.number), index === 0 ? { style: "primary" } : {});
          }),
          ...outbound.papers.map((paper) => {
            const [label, typed] = say.papers[paper];
            return button(label, `outbound.${paper}`, outbound, typed(outbound.number));
          }),
        ),
        outbound.moves.includes("ship") && note(say.hint(outbound.number)),
      ],
    };
  },
});
