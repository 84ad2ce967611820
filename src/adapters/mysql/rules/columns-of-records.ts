import { condition as fragment, type Condition as Fragment } from "../conditions";
import type { ColumnsOfRecords, RecordColumns, RecordRelation } from "./record-columns";

type Place = (alias: string) => Fragment;

/** A field by its column's own name, or by an expression in which `~` stands for the record's table. */
const at =
  (expression: string): Place =>
  (alias) =>
    fragment(expression.includes("~") ? expression.replaceAll("~", alias) : `${alias}.${expression}`);

function places(fields: Readonly<Record<string, string>>): Readonly<Record<string, Place>> {
  return Object.fromEntries(Object.entries(fields).map(([name, expression]) => [name, at(expression)]));
}

const related = (link: string, states?: readonly string[]): RecordRelation => ({
  linked: (alias, other) => fragment(link.replaceAll("~~", other).replaceAll("~", alias)),
  ...(states && { states }),
});

function columns(
  table: string,
  fields: Readonly<Record<string, string>>,
  relations: Readonly<Record<string, RecordRelation>> = {},
  id = "~.id",
): RecordColumns {
  return {
    table,
    id: at(id),
    fields: places(fields),
    relations,
  };
}

/** A level over all lots, what nobody holds of the expired ones apart, beside the threshold of its product and warehouse. */
const stockLevels = `(SELECT l.product_id, l.warehouse_id, SUM(l.on_hand) AS on_hand, SUM(l.reserved) AS reserved,
    SUM(CASE WHEN o.expired_on IS NULL THEN 0 ELSE l.on_hand - l.reserved END) AS expired, MAX(s.threshold) AS threshold
  FROM stock_levels l JOIN warehouses w ON w.id = l.warehouse_id LEFT JOIN lots o ON o.id = l.lot_id LEFT JOIN safety_stocks s ON s.product_id = l.product_id AND s.warehouse_id = l.warehouse_id
  GROUP BY l.product_id, l.warehouse_id)`;
const outstanding = "~.amount - ~.settled - ~.credited - ~.written_off";
const ownerOfCustomer = "(SELECT c.owner_id FROM customers c WHERE c.id = ~.customer_id)";

/** Where the fields stand that `src/domain/rules/record-types.ts` declares; a test reads each once. */
export const columnsOfRecords: ColumnsOfRecords = {
  customer: columns(
    "(SELECT * FROM customers WHERE merged_into_id IS NULL)",
    {
      number: "number",
      name: "name",
      owner: "owner_id",
      prospect: "prospect",
      intent: "intent",
      currency: "currency",
      creditLimit: "credit_limit",
      lastFollowUp: "COALESCE(~.last_follow_up_at, ~.assigned_at, ~.created_at)",
      created: "created_at",
    },
    {
      openDeals: related("~~.customer_id = ~.id", ["open"]),
      orders: related("~~.customer_id = ~.id"),
      receivables: related("~~.customer_id = ~.id"),
    },
  ),
  contact: columns("contacts", {
    name: "name",
    customer: "customer_id",
    owner: ownerOfCustomer,
    title: "title",
    phone: "phone",
    email: "email",
  }),
  product: columns("products", { number: "sku", name: "name_zh", taxRate: "tax_rate", active: "active" }),
  supplier: columns("suppliers", { number: "number", name: "name", currency: "currency" }),
  ticket: columns("tickets", {
    number: "number",
    title: "title",
    kind: "kind",
    priority: "priority",
    customer: "customer_id",
    owner: "owner_id",
    state: "state",
    due: "due_at",
    resolution: "resolution",
    created: "created_at",
  }),
  lead: columns("leads", {
    number: "number",
    company: "company",
    state: "state",
    owner: "owner_id",
    source: "source",
    campaign: "campaign",
    region: "region",
    interest: "interest",
    amount: "amount",
    lastFollowUp: "COALESCE(~.last_follow_up_at, ~.assigned_at, ~.created_at)",
    assigned: "assigned_at",
    created: "created_at",
  }),
  opportunity: columns("opportunities", {
    number: "number",
    title: "title",
    customer: "customer_id",
    owner: "owner_id",
    state: "state",
    stage: "stage",
    amount: "amount",
    currency: "currency",
    probability: "probability",
    closeDay: "close_day",
    nextDay: "next_day",
    lastFollowUp: "COALESCE(~.last_follow_up_at, ~.created_at)",
    lostReason: "lost_reason",
    created: "created_at",
  }),
  quote: columns(
    // A quote is what its current version says.
    `(SELECT q.id, q.number, q.customer_id, q.owner_id, v.state, v.total_amount, v.currency, v.valid_until, v.sent_at, q.created_at
      FROM quotes q JOIN quote_versions v ON v.quote_id = q.id AND v.version_no = q.current_version_no)`,
    {
      number: "number",
      customer: "customer_id",
      owner: "owner_id",
      state: "state",
      total: "total_amount",
      currency: "currency",
      validUntil: "valid_until",
      sent: "sent_at",
      created: "created_at",
    },
  ),
  contract: columns("contracts", {
    number: "number",
    title: "title",
    customer: "customer_id",
    owner: "owner_id",
    state: "state",
    amount: "amount",
    currency: "currency",
    startDay: "start_day",
    endDay: "end_day",
    created: "created_at",
  }),
  salesOrder: columns(
    "sales_orders",
    {
      number: "number",
      customer: "customer_id",
      owner: "owner_id",
      state: "state",
      total: "total_amount",
      currency: "currency",
      deliverBy: "deliver_by",
      created: "created_at",
    },
    { paidOrdersOfCustomer: related("~~.customer_id = ~.customer_id", ["pendingShipment", "shipped", "completed"]) },
  ),
  stockLevel: columns(
    stockLevels,
    {
      product: "product_id",
      warehouse: "warehouse_id",
      onHand: "on_hand",
      reserved: "reserved",
      expired: "expired",
      available: "~.on_hand - ~.reserved - ~.expired",
      safetyStock: "threshold",
      gap: "~.threshold - (~.on_hand - ~.reserved - ~.expired)",
    },
    {},
    "CONCAT(~.product_id, ':', ~.warehouse_id)",
  ),
  receivable: columns("receivables", {
    number: "number",
    customer: "customer_id",
    owner: "owner_id",
    amount: "amount",
    outstanding,
    currency: "currency",
    dueDay: "due_day",
  }),
  payment: columns("payments", {
    number: "number",
    customer: "customer_id",
    owner: ownerOfCustomer,
    state: "state",
    amount: "amount",
    currency: "currency",
    receivedDay: "received_day",
  }),
};
