import type { PurchaseOrderCardLine, PurchaseOrderCardProps } from "./purchase-order.card";

const cny = (amount: string) => ({ amount, currency: "CNY" });

const bearing: PurchaseOrderCardLine = {
  product: "A100 直线轴承 LM20UU",
  unit: "box",
  ordered: "50",
  received: "0",
  open: "50",
  returned: "0",
  billed: "0",
  requisition: "PR-6",
  unitPrice: cny("312.00"),
  amount: cny("15600.00"),
};
const draft: PurchaseOrderCardProps = {
  id: "01JDPURCHASEORDER00000012",
  version: 1,
  number: "PO-12",
  state: "draft",
  supplier: "台州恒锋轴承有限公司",
  warehouse: "上海仓",
  total: cny("15600.00"),
  terms: { days: 30, from: "invoice" },
  dueDay: "2026-12-04",
  daysLate: 0,
  draftedBy: "刘洋",
  confirmedBy: null,
  reason: null,
  needsApproval: false,
  email: "orders@hengfeng.example",
  documents: [],
  lines: [bearing],
  moves: ["confirm", "cancel"],
};

export const purchaseOrderSamples: readonly PurchaseOrderCardProps[] = [
  draft,
  { ...draft, needsApproval: true, email: null, lines: [{ ...bearing, requisition: null }] },
  {
    ...draft,
    state: "partlyReceived",
    confirmedBy: "艾玛",
    daysLate: 3,
    documents: ["RC-7", "AP-3"],
    lines: [
      { ...bearing, received: "30", open: "20", returned: "1", billed: "29" },
      { ...bearing, product: "A200 直线轴承 LM25UU" },
    ],
    moves: ["receive", "bill", "cancel"],
  },
  {
    ...draft,
    state: "cancelled",
    total: null,
    terms: null,
    dueDay: null,
    warehouse: null,
    reason: "停产",
    lines: [{ ...bearing, open: "0", unitPrice: null, amount: null }],
    moves: [],
  },
];
