import { percent } from "../../src/domain/shared/money";
import type { OrderCardLine, OrderCardProps } from "./order.card";

const cny = (amount: string) => ({ amount, currency: "CNY" });

const screws: OrderCardLine = {
  product: "B16 滚珠丝杠 SFU1605",
  unit: "pcs",
  ordered: "10",
  reserved: "6",
  shipped: "0",
  backordered: "4",
  cancelled: "0",
  returned: "0",
  invoiced: "0",
  toShip: "10",
  toInvoice: "10",
  unitPrice: "1280.00",
  amount: "12800.00",
};
const couplings: OrderCardLine = {
  ...screws,
  product: "C50 梅花联轴器 D40L55",
  ordered: "40",
  reserved: "0",
  shipped: "40",
  backordered: "0",
  invoiced: "40",
  toShip: "0",
  toInvoice: "0",
  unitPrice: "85.00",
  amount: "3400.00",
};

const partly: OrderCardProps = {
  id: "01JDORDER0000000000000013",
  version: 3,
  number: "SO-13",
  state: "pendingShipment",
  customer: "上海博远机器人有限公司",
  owner: "韩梅梅",
  total: cny("18306.00"),
  paid: cny("12800.00"),
  terms: { days: 30, from: "monthEnd" },
  deliverBy: "2026-12-04",
  deliverTo: "上海市浦东新区张江路 88 号",
  customerPo: "4500012345",
  documents: ["QT-30 v2", "OB-13", "PR-5"],
  lines: [screws, couplings],
  invoiced: "part",
  shipments: [{ at: "2026-11-24T15:30", carrier: "顺丰", tracking: "SF1234567890123" }],
  cancelled: null,
  moves: ["ship", "pay", "cancel"],
};

export const orderSamples: readonly OrderCardProps[] = [
  partly,
  {
    ...partly,
    state: "pendingPayment",
    terms: { days: 0, from: "prepaid" },
    shipments: [],
    lines: [screws],
    invoiced: "none",
    paid: cny("0.00"),
    moves: ["pay"],
  },
  // Six of ten have gone out, and nobody wants the other four.
  {
    ...partly,
    state: "shipped",
    lines: [{ ...screws, reserved: "0", shipped: "6", backordered: "0", cancelled: "4", toShip: "0", toInvoice: "6" }, couplings],
    moves: ["pay"],
  },
  {
    ...partly,
    state: "cancelled",
    cancelled: { by: "汤姆", at: "2026-11-25T09:00", reason: "客户预算冻结" },
    customerPo: null,
    deliverBy: null,
    moves: [],
  },
  {
    ...partly,
    state: "completed",
    lines: Array.from({ length: 60 }, () => couplings),
    invoiced: "all",
    terms: {
      from: "instalments",
      parts: [
        { percent: percent("30"), from: "prepaid", days: 0 },
        { percent: percent("70"), from: "shipment", days: 30 },
      ],
    },
    moves: [],
  },
];
