import { bold, field, fields, note, table, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day } from "../kit/format";

type SerialMove = "opening" | "receipt" | "shipment" | "adjustment" | "count" | "transferOut" | "transferIn" | "return";

export interface SerialCardProps {
  readonly serial: string;
  readonly product: string;
  readonly state: "inStock" | "sold" | "gone";
  /** The warehouse it lies in, or the transfer it travels with. */
  readonly place: string | null;
  /** Who has it, with which order; null: that is not the viewer's to see. */
  readonly soldTo: { readonly customer: string; readonly order: string } | null;
  /** "OB-12": taken off the shelf for it. */
  readonly pickedFor: string | null;
  /** "RT-4": here again and waiting for inspection. */
  readonly backWith: string | null;
  readonly warrantyUntil: string | null;
  readonly warrantyOver: boolean;
  readonly history: readonly {
    readonly day: string;
    readonly move: SerialMove;
    readonly came: boolean;
    /** "RC-7" */
    readonly document: string | null;
    readonly where: string | null;
    readonly by: string;
  }[];
}

const words = {
  zh: {
    title: (serial: string) => `序列号 ${serial}`,
    state: { inStock: "在库", sold: "已售出", gone: "不在库" },
    in: (place: string) => `在 ${place}`,
    sold: (customer: string, order: string) => `卖给 ${customer}，订单 ${order}`,
    soldElsewhere: "已卖给客户，订单不归您看",
    gone: "已报损、盘亏或退给供应商",
    picked: "已拣给",
    back: "退回待验",
    warranty: "保修至",
    over: (until: string) => `${until}（已过保）`,
    columns: ["日期", "经过", "单据", "地点", "经手人"],
    moves: {
      opening: ["期初", "期初"],
      receipt: ["入库", "入库撤销"],
      shipment: ["撤销发货", "发货"],
      adjustment: ["调整入库", "报损"],
      count: ["盘盈", "盘亏"],
      transferOut: ["调出", "调出"],
      transferIn: ["调入", "调入"],
      return: ["客户退回", "退给供应商"],
    },
    none: "启用序列号时已在库，没有更早的记录",
  },
  en: {
    title: (serial: string) => `Serial number ${serial}`,
    state: { inStock: "in stock", sold: "sold", gone: "not in stock" },
    in: (place: string) => `In ${place}`,
    sold: (customer: string, order: string) => `Sold to ${customer} with ${order}`,
    soldElsewhere: "Sold, with an order that is not yours to see",
    gone: "Written off, missing at a count, or back at its supplier",
    picked: "Picked for",
    back: "Came back, to be inspected",
    warranty: "Warranty until",
    over: (until: string) => `${until} (over)`,
    columns: ["Day", "What happened", "Document", "Where", "By"],
    moves: {
      opening: ["opening stock", "opening stock"],
      receipt: ["received", "receipt taken back"],
      shipment: ["shipment taken back", "shipped"],
      adjustment: ["adjusted in", "written off"],
      count: ["found at a count", "missing at a count"],
      transferOut: ["sent on", "sent on"],
      transferIn: ["arrived", "arrived"],
      return: ["returned by the customer", "sent back to the supplier"],
    },
    none: "It was on hand when serial numbers began; nothing is known of before",
  },
} as const;

const sold: SerialCardProps = {
  serial: "A001",
  product: "A200 伺服驱动器",
  state: "sold",
  place: null,
  soldTo: { customer: "华强机械", order: "SO-12" },
  pickedFor: null,
  backWith: null,
  warrantyUntil: "2027-11-25",
  warrantyOver: false,
  history: [
    { day: "2026-11-02", move: "receipt", came: true, document: "RC-7", where: "上海仓", by: "赵强" },
    { day: "2026-11-25", move: "shipment", came: false, document: "SH-31", where: "华强机械", by: "赵强" },
  ],
};

/** One piece: where it is now, and how it came there. */
export const serialCard = defineCard<SerialCardProps>({
  name: "serial",
  samples: [
    sold,
    { ...sold, soldTo: null, warrantyOver: true, backWith: "RT-4" },
    {
      ...sold,
      state: "inStock",
      place: "上海仓",
      soldTo: null,
      warrantyUntil: null,
      pickedFor: "OB-12",
      history: sold.history.slice(0, 1),
    },
    { ...sold, state: "gone", soldTo: null, warrantyUntil: null, history: [] },
  ],
  view(piece, language) {
    const say = words[language];
    const where =
      piece.state === "inStock"
        ? say.in(piece.place ?? "")
        : piece.state === "gone"
          ? say.gone
          : piece.soldTo
            ? say.sold(piece.soldTo.customer, piece.soldTo.order)
            : say.soldElsewhere;
    const until = piece.warrantyUntil === null ? null : day(piece.warrantyUntil, language);
    const tone = piece.state === "inStock" ? "good" : piece.state === "sold" ? "info" : "warning";
    return {
      title: say.title(piece.serial),
      subtitle: piece.product,
      state: { text: say.state[piece.state], tone },
      summary: [piece.serial, piece.product, where].join(" · "),
      nodes: [
        text(bold(where)),
        fields(
          field(say.picked, piece.pickedFor),
          field(say.back, piece.backWith),
          field(say.warranty, until === null ? null : piece.warrantyOver ? say.over(until) : until),
        ),
        piece.history.length === 0
          ? note(say.none)
          : table(
              say.columns,
              piece.history.map((each) => [
                day(each.day, language),
                say.moves[each.move][each.came ? 0 : 1],
                each.document ?? "",
                each.where ?? "",
                each.by,
              ]),
              { visibleRows: 20, showAll: say.title(piece.serial) },
            ),
      ],
    };
  },
});
