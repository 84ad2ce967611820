import type { Sql } from "../../../src/adapters/mysql/sql";

/** Where a document with a number is kept, by its series. */
const documents: Readonly<Record<string, string>> = {
  LD: "leads",
  LF: "lead_forms",
  IM: "imports",
  CF: "configuration_files",
  BF: "bank_files",
  OP: "opportunities",
  QT: "quotes",
  CT: "contracts",
  SO: "sales_orders",
  OB: "outbounds",
  SH: "shipments",
  PR: "requisitions",
  PO: "purchase_orders",
  RC: "receipts",
  AP: "payables",
  PAY: "payments",
  TD: "todos",
  INV: "invoices",
  RT: "returns",
  ST: "stocktakes",
  TF: "transfers",
  TK: "tickets",
  HD: "stock_holds",
  MSG: "customer_messages",
  AR: "receivables",
  C: "customers",
  RL: "rules",
  RS: "report_schedules",
  WH: "webhooks",
  AF: "approval_flows",
  FR: "form_records",
};

/** One kind of fact that a transcript may ask of the database: how it is written, and the query that answers. */
interface FactKind {
  readonly form: RegExp;
  readonly query: string;
  /** The parameters, from the match. */
  readonly values: (match: RegExpMatchArray) => readonly string[];
}

const trimmed = (expression: string) => `TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(${expression} AS CHAR)))`;

/** Each answers one text in a column `fact`; several rows are joined by ", ". */
const factKinds: readonly FactKind[] = [
  {
    // on hand / reserved
    form: /^stock (\S+) (\S+)$/,
    query: `SELECT CONCAT(${trimmed("SUM(l.on_hand)")}, ' / ', ${trimmed("SUM(l.reserved)")}) AS fact
      FROM stock_levels l JOIN products p ON p.id = l.product_id JOIN warehouses w ON w.id = l.warehouse_id
      WHERE p.sku = ? AND w.number = ?`,
    values: (match) => [match[1] as string, match[2] as string],
  },
  {
    form: /^lines (SO-\d+)$/,
    query: `SELECT CONCAT(p.sku, ' ', ${trimmed("s.quantity")}, ' reserved ', ${trimmed("s.reserved")}, ' backordered ', ${trimmed("s.backordered")}, ' shipped ', ${trimmed("s.shipped")}) AS fact
      FROM sales_order_lines s JOIN sales_orders o ON o.id = s.sales_order_id JOIN products p ON p.id = s.product_id
      WHERE o.number = ? ORDER BY s.line_no`,
    values: (match) => [match[1] as string],
  },
  {
    // of a customer: what is open / what lies with us unallocated
    form: /^money (C\d+)$/,
    query: `SELECT CONCAT(
        (SELECT CAST(CAST(COALESCE(SUM(r.amount - r.settled - r.credited - r.written_off), 0) AS DECIMAL(20,2)) AS CHAR) FROM receivables r WHERE r.customer_id = c.id), ' / ',
        (SELECT CAST(CAST(COALESCE(SUM(p.amount - p.allocated - p.refunded), 0) AS DECIMAL(20,2)) AS CHAR) FROM payments p WHERE p.customer_id = c.id AND p.state <> 'voided')) AS fact
      FROM customers c WHERE c.number = ?`,
    values: (match) => [match[1] as string],
  },
  {
    form: /^requisition (\S+) (\S+)$/,
    query: `SELECT CONCAT(${trimmed("r.quantity")}, ' ', r.state) AS fact FROM requisitions r
      JOIN products p ON p.id = r.product_id JOIN warehouses w ON w.id = r.warehouse_id
      WHERE p.sku = ? AND w.number = ? AND r.open_key IS NOT NULL`,
    values: (match) => [match[1] as string, match[2] as string],
  },
  {
    form: /^due (SO-\d+)$/,
    query: `SELECT CONCAT(CAST(CAST(r.amount AS DECIMAL(20,2)) AS CHAR), ' ', COALESCE(CAST(r.due_day AS CHAR), '-')) AS fact
      FROM receivables r JOIN sales_orders o ON o.id = r.source_id WHERE o.number = ? ORDER BY r.part_no`,
    values: (match) => [match[1] as string],
  },
];

const countable = new Set([
  ...Object.values(documents),
  "contacts",
  "follow_ups",
  "approval_requests",
  "stock_moves",
  "receivable_entries",
  "allocations",
  "customer_messages",
  "people",
]);

/** What the database says; throws for a fact of no known kind. Times are the server's, so facts speak of days and states only. */
export async function readFact(sql: Sql, fact: string): Promise<string> {
  const state = /^state ([A-Z]+)-(\d+)$/.exec(fact);
  if (state) return stateOf(sql, state[1] as string, `${state[1]}-${state[2]}`);
  const count = /^count (\w+)$/.exec(fact);
  if (count) {
    const name = count[1] as string;
    if (!countable.has(name)) throw new Error(`not a table that is counted: ${name}`);
    const [row] = await sql.rows<{ n: string | number }>(`SELECT COUNT(*) AS n FROM \`${name}\``);
    return String(row?.n);
  }
  for (const kind of factKinds) {
    const match = kind.form.exec(fact);
    if (match)
      return (await sql.rows<{ fact: string | null }>(kind.query, kind.values(match))).map((row) => row.fact ?? "-").join(", ") || "-";
  }
  throw new Error(`not a known fact: ${fact}`);
}

async function stateOf(sql: Sql, series: string, number: string): Promise<string> {
  // What no built-in series begins like is a record of a form that the company made.
  const name = documents[series] ?? "form_records";
  const query =
    name === "quotes"
      ? "SELECT v.state FROM quotes q JOIN quote_versions v ON v.quote_id = q.id AND v.version_no = q.current_version_no WHERE q.number = ?"
      : `SELECT state FROM \`${name}\` WHERE number = ?`;
  const [row] = await sql.rows<{ state: string }>(query, [number]);
  return row?.state ?? "-";
}

/** Replaces `$SO` by the number of the sales order made last, and so for each series. */
export async function withNumbers(sql: Sql, text: string): Promise<string> {
  let result = text;
  for (const [, series] of text.matchAll(/\$([A-Z]+)/g)) {
    const name = documents[series as string];
    if (!name) throw new Error(`no such number series: $${series}`);
    const [row] = await sql.rows<{ number: string }>(`SELECT number FROM \`${name}\` ORDER BY id DESC LIMIT 1`);
    result = result.replace(`$${series}`, row?.number ?? "-");
  }
  return result;
}
