import type { QuoteCardLine, QuoteCardProps } from "./quote.card";

const bearing: QuoteCardLine = {
  sku: "A100",
  name: "直线轴承 LM20UU",
  quantity: { value: "2400", unit: "pcs" },
  unitPrice: "36.00",
  listPrice: "38.50",
  discountPercent: "0",
  amount: "86400.00",
  available: { value: "115", unit: "pcs" },
  short: { value: "2285", unit: "pcs" },
  marginPercent: "21.4",
};
const screw: QuoteCardLine = {
  ...bearing,
  sku: "B16",
  name: "滚珠丝杠 SFU1605",
  quantity: { value: "1", unit: "pcs" },
  unitPrice: "1280.00",
  listPrice: null,
  discountPercent: "5",
  amount: "1216.00",
  available: { value: "6", unit: "pcs" },
  short: null,
};

const waiting: QuoteCardProps = {
  id: "01JDQUOTE0000000000000031",
  version: 4,
  number: "QT-31",
  versionNo: 2,
  state: "pendingApproval",
  customer: "深圳华强精密机械有限公司",
  deal: "OP-21 2027 直线轴承年框",
  owner: "韩梅梅",
  currency: "CNY",
  taxInclusive: false,
  discountPercent: "0",
  net: "87616.00",
  tax: "11390.08",
  total: "99006.08",
  marginPercent: "21.4",
  validUntil: "2026-12-31",
  deliverBy: "2026-12-18",
  deliverTo: "深圳市宝安区沙井街道 18 号",
  terms: { days: 30, from: "shipment" },
  note: null,
  lines: [bearing, screw],
  decision: null,
  versions: [{ versionNo: 1, state: "superseded", total: "108600.00", at: "2026-11-20T16:05" }],
  moves: ["withdraw"],
};

export const quoteSamples: readonly QuoteCardProps[] = [
  waiting,
  { ...waiting, state: "draft", versions: [], lines: [screw], moves: ["submit", "revise"] },
  { ...waiting, state: "approved", decision: { by: "李雷", at: "2026-11-25T10:32", comment: null }, moves: ["send", "win", "revise"] },
  {
    ...waiting,
    state: "rejected",
    decision: { by: "李雷", at: "2026-11-25T10:32", comment: "毛利太低，单价不低于 37" },
    marginPercent: null,
    lines: [{ ...bearing, marginPercent: null }],
    moves: ["revise"],
  },
  { ...waiting, state: "expired", currency: "USD", taxInclusive: true, validUntil: null, deal: null, moves: [] },
  { ...waiting, lines: Array.from({ length: 40 }, () => bearing) },
];
