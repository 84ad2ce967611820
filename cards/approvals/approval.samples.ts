import type { ApprovalCardProps } from "./approval.card";

const cny = (amount: string) => ({ amount, currency: "CNY" });
const pcs = (value: string) => ({ value, unit: "pcs" });

const open: ApprovalCardProps = {
  id: "01JDAPPROVAL0000000000031",
  version: 1,
  state: "pending",
  document: "quote",
  number: "QT-31",
  versionNo: 2,
  about: "深圳华强精密机械有限公司",
  askedBy: "韩梅梅",
  askedAt: "2026-11-25T09:40",
  comment: "年框首单，客户答应明年走 30 万",
  amount: cny("330000.00"),
  reasons: [
    { code: "amount", value: "330000.00", limit: "100000.00", currency: "CNY" },
    { code: "margin", value: "14.3", limit: "15" },
  ],
  discountPercent: "14.3",
  listTotal: cny("385000.00"),
  marginPercent: "14.3",
  lines: [
    {
      product: "A100 直线轴承 LM20UU",
      quantity: pcs("10000"),
      price: cny("33.00"),
      lastPrice: cny("36.00"),
      available: pcs("115"),
      short: pcs("9885"),
    },
  ],
  credit: { limit: cny("500000.00"), exposure: cny("68560.00"), overdue: cny("66400.00"), overdueDays: 5 },
  changes: [{ what: "A100 单价", from: "¥34.50", to: "¥33.00" }],
  steps: [
    { who: "李雷", state: "open", at: null },
    { who: "艾玛", state: "waiting", at: null },
  ],
  decision: null,
  mayDecide: true,
  mayWithdraw: false,
};

export const approvalSamples: readonly ApprovalCardProps[] = [
  open,
  { ...open, mayDecide: false, mayWithdraw: true },
  { ...open, discountPercent: "-19.33", reasons: open.reasons.filter((reason) => reason.code !== "discount") },
  {
    ...open,
    state: "approved",
    decision: { by: "李雷", insteadOf: null, at: "2026-11-25T10:32", comment: null },
    steps: [{ who: "李雷", state: "approved", at: "2026-11-25T10:32" }],
  },
  {
    ...open,
    state: "rejected",
    decision: { by: "艾玛", insteadOf: "李雷", at: "2026-11-25T10:32", comment: "毛利太低，单价不低于 34" },
  },
  {
    ...open,
    document: "requisition",
    number: "PR-4",
    versionNo: null,
    about: "A200 直线轴承 LM30UU",
    amount: null,
    comment: null,
    reasons: [{ code: "always" }],
    discountPercent: null,
    listTotal: null,
    marginPercent: null,
    credit: null,
    changes: [],
    lines: [{ product: "A200", quantity: pcs("300"), price: null, lastPrice: null, available: pcs("70"), short: null }],
    steps: [],
  },
];
