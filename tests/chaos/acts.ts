import type { Id } from "../../src/domain/shared/id";

/** What must be there once, however often the message was sent and the program killed: a sign that only this act leaves. */
export interface Mark {
  readonly in: keyof typeof marks;
  readonly sign: string;
}

/** Where the signs of each kind of effect are found, one row for each time it happened. */
export const marks = {
  lead: "SELECT company AS sign FROM leads WHERE company LIKE '风暴%'",
  followUp: "SELECT note AS sign FROM follow_ups WHERE note LIKE 'touch %'",
  quote: `SELECT DISTINCT CAST(l.unit_price AS CHAR) AS sign, v.quote_id FROM quote_lines l JOIN quote_versions v ON v.id = l.quote_version_id
    WHERE l.unit_price > 70 AND l.unit_price < 80`,
  payment: "SELECT reference AS sign FROM payments WHERE reference LIKE 'chaos-%'",
  shipment: "SELECT tracking AS sign FROM shipments WHERE tracking LIKE 'SF9%'",
  cancel: "SELECT cancel_reason AS sign FROM sales_orders WHERE cancel_reason LIKE 'chaos-%'",
} as const;

export interface FoundRecord {
  readonly id: Id;
  readonly version: number;
  readonly number: string;
}

/** One thing a colleague does: a message, or a tap on the found record's card with a form's answers. */
export type Doing =
  | { readonly say: string; readonly mark?: Mark }
  | { readonly tap: string; readonly values?: Readonly<Record<string, string>>; readonly mark?: Mark };

export interface ActKind {
  readonly name: string;
  /** Who may, by number. */
  readonly by: readonly string[];
  /** How often compared with the others. */
  readonly weight: number;
  /** Finds records to do it with; `?` is the person's key as often as it stands there. One of up to eight is taken. */
  readonly find: string | null;
  /** In this order, one accepted after the other. `unique` is a number that no other act has. */
  readonly do: (record: FoundRecord, unique: number) => readonly Doing[];
}

const reps = ["P2", "P3"] as const;
const warehouse = ["P4", "P5"] as const;
const newestFirst = "ORDER BY id DESC LIMIT 8";

/** A price between 70 and 80 that no other quote has, with the six places that prices have. */
const priceOf = (unique: number) => `7${String(unique % 10)}.${String(unique).padStart(6, "0").slice(-6)}`;
const trackingOf = (unique: number) => `SF9${String(unique).padStart(12, "0")}`;
const quoteLine = (unique: number) => `${["A100", "C50", "D62"][unique % 3] ?? "A100"} ${1 + (unique % 3)} ${priceOf(unique)}`;
const outboundsIn = (states: string) =>
  `SELECT o.id, o.version, o.number FROM outbounds o JOIN warehouses w ON w.id = o.warehouse_id WHERE o.state IN (${states}) AND ? <> '' ORDER BY o.id DESC LIMIT 8`;

/** The whole loop from a lead to delivered goods and settled money, and what takes parts of it back. */
export const actKinds: readonly ActKind[] = [
  {
    name: "asks for help",
    by: [...reps, ...warehouse, "P1", "P7"],
    weight: 1,
    find: null,
    do: (_none, unique) => [{ say: unique % 2 ? "help" : "帮助" }],
  },
  {
    name: "notes a lead",
    by: reps,
    weight: 3,
    find: null,
    do: (_none, unique) => {
      const sign = `风暴${String(unique)}机械有限公司`;
      return [{ say: `新线索 ${sign} 王工 139${String(unique).padStart(8, "0")}`, mark: { in: "lead", sign } }];
    },
  },
  {
    name: "qualifies a lead",
    by: reps,
    weight: 3,
    find: `SELECT id, version, number FROM leads WHERE owner_id = ? AND state IN ('assigned', 'contacted') ${newestFirst}`,
    do: () => [{ tap: "lead.qualify" }],
  },
  {
    name: "logs a follow-up",
    by: reps,
    weight: 2,
    find: `SELECT id, version, number FROM customers WHERE owner_id = ? ${newestFirst}`,
    do: (_customer, unique) => {
      const note = `touch ${String(unique)}`;
      return [{ tap: "customer.followUp", values: { note }, mark: { in: "followUp", sign: note } }];
    },
  },
  {
    name: "quotes a deal",
    by: reps,
    weight: 4,
    find: `SELECT id, version, number FROM opportunities WHERE owner_id = ? AND state = 'open' ${newestFirst}`,
    do: (_deal, unique) => [
      { tap: "opportunity.quote", values: { lines: quoteLine(unique) }, mark: { in: "quote", sign: priceOf(unique) } },
    ],
  },
  {
    name: "submits a quote",
    by: reps,
    weight: 4,
    find: quotesIn("'draft'"),
    do: () => [{ tap: "quote.submit" }],
  },
  { name: "takes a quote back", by: reps, weight: 1, find: quotesIn("'pendingApproval'"), do: () => [{ tap: "quote.withdraw" }] },
  { name: "sends a quote", by: reps, weight: 2, find: quotesIn("'approved'"), do: () => [{ tap: "quote.send" }] },
  { name: "wins by a tap", by: reps, weight: 3, find: quotesIn("'approved', 'sent', 'accepted'"), do: () => [{ tap: "quote.confirmWin" }] },
  {
    name: "wins by saying so",
    by: reps,
    weight: 2,
    find: `SELECT id, version, number FROM opportunities WHERE owner_id = ? AND state = 'open' ${newestFirst}`,
    do: ({ number }) => [{ say: `${number} won` }, { say: "yes" }],
  },
  {
    name: "approves",
    by: ["P1"],
    weight: 6,
    find: `SELECT id, version, id AS number FROM approval_tasks WHERE approver_id = ? AND state = 'open' ${newestFirst}`,
    do: (_task, unique) => [unique % 5 === 0 ? { tap: "approval.reject", values: { reason: "too cheap" } } : { tap: "approval.approve" }],
  },
  {
    name: "registers what an order was paid",
    by: ["P7"],
    weight: 5,
    find: `SELECT id, version, number FROM sales_orders WHERE state IN ('pendingPayment', 'pendingShipment', 'shipped') AND ? <> '' ${newestFirst}`,
    do: (_order, unique) => {
      const sign = `chaos-${String(unique)}`;
      return [
        {
          tap: "order.pay",
          values: { amount: `${String(100 + (unique % 400))}.${String(10 + (unique % 90))}`, reference: sign },
          mark: { in: "payment", sign },
        },
      ];
    },
  },
  {
    name: "settles and takes it back",
    by: ["P7"],
    weight: 2,
    find: `SELECT id, version, number FROM payments WHERE state <> 'voided' AND ? <> '' ${newestFirst}`,
    do: (_payment, unique) => [
      unique % 2 ? { tap: "payment.settleOldest" } : { tap: "payment.unsettle", values: { reason: "wrong invoice" } },
    ],
  },
  { name: "starts picking", by: warehouse, weight: 3, find: outboundsIn("'ready', 'waiting'"), do: () => [{ tap: "outbound.startPick" }] },
  { name: "has picked", by: warehouse, weight: 2, find: outboundsIn("'picking'"), do: () => [{ tap: "outbound.finishPick" }] },
  {
    name: "ships all",
    by: warehouse,
    weight: 3,
    find: outboundsIn("'ready', 'picking'"),
    do: (_outbound, unique) => {
      const sign = trackingOf(unique);
      return [{ tap: "outbound.ship", values: { carrier: "顺丰", tracking: sign }, mark: { in: "shipment", sign } }];
    },
  },
  {
    name: "ships a part by saying so",
    by: warehouse,
    weight: 2,
    find: outboundsIn("'ready', 'picking'"),
    do: ({ number }, unique) => {
      const sign = trackingOf(unique);
      return [{ say: `${number}: 1 pcs A100 went out with SF ${sign}` }, { say: "yes", mark: { in: "shipment", sign } }];
    },
  },
  { name: "hears it was delivered", by: warehouse, weight: 2, find: outboundsIn("'shipped'"), do: () => [{ tap: "outbound.deliver" }] },
  {
    name: "cancels an order",
    by: reps,
    weight: 1,
    find: `SELECT id, version, number FROM sales_orders WHERE owner_id = ? AND state IN ('pendingPayment', 'pendingShipment') ${newestFirst}`,
    do: (_order, unique) => {
      const sign = `chaos-${String(unique)}`;
      return [{ tap: "order.cancel", values: { reason: sign }, mark: { in: "cancel", sign } }];
    },
  },
];

function quotesIn(states: string): string {
  return `SELECT q.id, q.version, q.number FROM quotes q JOIN quote_versions v ON v.quote_id = q.id AND v.version_no = q.current_version_no
    JOIN opportunities o ON o.id = q.opportunity_id AND o.state = 'open' WHERE q.owner_id = ? AND v.state IN (${states}) ORDER BY q.id DESC LIMIT 8`;
}
