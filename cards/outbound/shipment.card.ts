import { field, fields, note, table } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { moment, quantity, type QuantityValue } from "../kit/format";
import { piecesFold, type PiecesOfProduct } from "../kit/pieces";

export interface ShipmentProps {
  readonly outbound: string;
  readonly order: string;
  readonly customer: string;
  readonly at: string;
  readonly by: string;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly parcels: number | null;
  readonly lines: readonly { readonly product: string; readonly quantity: QuantityValue; readonly lot: string | null }[];
  readonly pieces?: readonly PiecesOfProduct[];
  /** What of the order has still to go; [] when all has shipped. */
  readonly open: readonly { readonly product: string; readonly quantity: QuantityValue }[];
}

const words = {
  zh: {
    title: "已发货",
    partTitle: "部分发货",
    carrier: "承运商",
    tracking: "运单号",
    parcels: "件数",
    columns: ["产品", ">数量", "批次"],
    left: (what: string) => `还差：${what}`,
    allGone: "订单已全部发出",
    showAll: (number: string) => `看 ${number} 明细`,
  },
  en: {
    title: "Shipped",
    partTitle: "Partly shipped",
    carrier: "Carrier",
    tracking: "Tracking number",
    parcels: "Parcels",
    columns: ["Product", ">Quantity", "Lot"],
    left: (what: string) => `Still to go: ${what}`,
    allGone: "The whole order has shipped",
    showAll: (number: string) => `show ${number} lines`,
  },
};

const complete: ShipmentProps = {
  outbound: "OB-12",
  order: "SO-12",
  customer: "华强",
  at: "2026-11-25T15:30",
  by: "赵强",
  carrier: "顺丰",
  tracking: "SF1234567890123",
  parcels: 2,
  lines: [{ product: "A100 直线轴承 LM20UU", quantity: { value: "60", unit: "pcs" }, lot: null }],
  open: [],
};

export const shipmentCard = defineCard<ShipmentProps>({
  name: "shipment",
  samples: [
    complete,
    { ...complete, pieces: [{ product: "A200 伺服驱动器", count: 4, numbers: "A001–A003, A007" }] },
    { ...complete, carrier: null, tracking: null, parcels: null, open: [{ product: "B16", quantity: { value: "4", unit: "pcs" } }] },
  ],
  view(shipment, language) {
    const say = words[language];
    const whole = shipment.open.length === 0;
    const open = shipment.open.map((each) => `${each.product} ${quantity(each.quantity, language)}`).join(", ");
    const title = whole ? say.title : say.partTitle;
    return {
      title: `${title} ${shipment.order}`,
      subtitle: shipment.customer,
      state: { text: title, tone: whole ? "good" : "info" },
      summary: [shipment.order, shipment.customer, title, shipment.carrier, shipment.tracking].filter(Boolean).join(" · "),
      nodes: [
        fields(
          field(say.carrier, shipment.carrier),
          field(say.tracking, shipment.tracking),
          field(say.parcels, shipment.parcels === null ? null : String(shipment.parcels)),
        ),
        table(
          say.columns,
          shipment.lines.map((line) => [line.product, quantity(line.quantity, language), line.lot ?? ""]),
          { showAll: say.showAll(shipment.outbound) },
        ),
        piecesFold(shipment.pieces, language),
        note(`${whole ? say.allGone : say.left(open)} · ${shipment.by}, ${moment(shipment.at, language)}`),
      ],
    };
  },
});
