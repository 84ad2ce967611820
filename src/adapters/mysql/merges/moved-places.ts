import type { MergeKind } from "../../../domain/merges/merge";

/** A column that names the record; rows that do so move. */
export interface MovedPlace {
  readonly table: string;
  readonly column: string;
  /** What it is called where it is counted; null: it comes along with something that is counted. */
  readonly counted: string | null;
  /** The table has a version, which a change of the row makes one more. */
  readonly versioned: boolean;
  /** Only these rows. */
  readonly only?: string;
  /** Those that stay behind: `~` stands for the kept record's key. */
  readonly unless?: string;
  /** Set beside it: `~` stands for the new key. */
  readonly also?: string;
  /** What was made since of a row that moved goes back with it: the column that names it, and where that moved. */
  readonly madeOf?: readonly { readonly column: string; readonly table: string; readonly only?: string }[];
}

const plain = { versioned: false } as const;
const versioned = { versioned: true } as const;
const subject = (table: string, kind: string, version: boolean, column = "subject"): MovedPlace => ({
  table,
  column: `${column}_id`,
  counted: null,
  versioned: version,
  only: `${column}_kind = '${kind}'`,
});

/** Parents before what is made of them. Whose own customer-specific prices there are in that currency keeps those. */
const ofCustomers: readonly MovedPlace[] = [
  { table: "contacts", column: "customer_id", counted: "contact", ...versioned },
  { table: "leads", column: "customer_id", counted: "lead", ...versioned },
  {
    table: "opportunities",
    column: "customer_id",
    counted: "opportunity",
    ...versioned,
    madeOf: [{ column: "lead_id", table: "leads" }],
  },
  {
    table: "quotes",
    column: "customer_id",
    counted: "quote",
    ...versioned,
    madeOf: [{ column: "opportunity_id", table: "opportunities" }],
  },
  {
    table: "contracts",
    column: "customer_id",
    counted: "contract",
    ...versioned,
    madeOf: [
      { column: "opportunity_id", table: "opportunities" },
      { column: "quote_id", table: "quotes" },
    ],
  },
  {
    table: "sales_orders",
    column: "customer_id",
    counted: "salesOrder",
    ...versioned,
    madeOf: [
      { column: "opportunity_id", table: "opportunities" },
      { column: "quote_id", table: "quotes" },
      { column: "contract_id", table: "contracts" },
    ],
  },
  {
    table: "receivables",
    column: "customer_id",
    counted: "receivable",
    ...versioned,
    madeOf: [{ column: "source_id", table: "sales_orders", only: "source_kind = 'salesOrder'" }],
  },
  {
    table: "receivable_entries",
    column: "customer_id",
    counted: null,
    ...plain,
    madeOf: [{ column: "receivable_id", table: "receivables" }],
  },
  { table: "payments", column: "customer_id", counted: "payment", ...versioned },
  {
    table: "invoices",
    column: "customer_id",
    counted: "invoice",
    ...versioned,
    madeOf: [{ column: "sales_order_id", table: "sales_orders" }],
  },
  {
    table: "returns",
    column: "customer_id",
    counted: "return",
    ...versioned,
    madeOf: [{ column: "sales_order_id", table: "sales_orders" }],
  },
  { table: "tickets", column: "customer_id", counted: "ticket", ...versioned },
  { table: "stock_holds", column: "customer_id", counted: "stockHold", ...versioned },
  { table: "bank_lines", column: "customer_id", counted: null, ...versioned },
  {
    table: "payment_promises",
    column: "customer_id",
    counted: null,
    ...versioned,
    also: "open_key = IF(open_key IS NULL, NULL, ~)",
  },
  {
    table: "price_lists",
    column: "customer_id",
    counted: "priceList",
    ...plain,
    unless: "currency IN (SELECT currency FROM (SELECT currency FROM price_lists WHERE customer_id = ~) AS ours)",
  },
  { table: "customer_messages", column: "customer_id", counted: "message", ...versioned },
  {
    table: "follow_ups",
    column: "customer_id",
    counted: "followUp",
    ...plain,
    madeOf: [{ column: "subject_id", table: "opportunities", only: "subject_kind = 'opportunity'" }],
  },
  { table: "todos", column: "customer_id", counted: "todo", ...versioned },
  subject("follow_ups", "customer", false),
  subject("todos", "customer", true),
  subject("tickets", "customer", true, "about"),
  { table: "customers", column: "merged_into_id", counted: null, ...plain },
];

const ofLeads: readonly MovedPlace[] = [
  { ...subject("follow_ups", "lead", false), counted: "followUp" },
  { ...subject("todos", "lead", true), counted: "todo" },
  { table: "lead_submissions", column: "lead_id", counted: "leadSubmission", ...plain },
  { table: "leads", column: "merged_into_id", counted: null, ...plain },
];

/** All that hangs on a record, by kind of record. The company's own fields move apart: see `merge-store.ts`. */
export const movedPlaces: Readonly<Record<MergeKind, readonly MovedPlace[]>> = { customer: ofCustomers, lead: ofLeads };

export const tableOfKind: Readonly<Record<MergeKind, string>> = { customer: "customers", lead: "leads" };

export const nameOfPlace = ({ table, column }: Pick<MovedPlace, "table" | "column">): string => `${table}.${column}`;
