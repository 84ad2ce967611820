import type { Database } from "../../src/adapters/mysql/database";
import type { MonthOutcome } from "./month";

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/** One part of the books: its heading and the question that the database answers; the columns are the query's own. */
interface Chapter {
  readonly title: string;
  readonly query: string;
}

const late = "DATEDIFF(?, r.due_day)";
const open = "r.amount - r.settled - r.credited - r.written_off";
const between = (low: number, high: number) => `SUM(CASE WHEN ${late} BETWEEN ${low} AND ${high} THEN ${open} ELSE 0 END)`;

const chapters: readonly Chapter[] = [
  {
    title: "Stock: on hand / reserved, by warehouse",
    query: `SELECT p.sku, ${["SH", "SZ", "NB"]
      .map(
        (place) =>
          `CONCAT(FORMAT(SUM(IF(w.number = '${place}', l.on_hand, 0)), 0), ' / ', FORMAT(SUM(IF(w.number = '${place}', l.reserved, 0)), 0)) AS ${place}`,
      )
      .join(", ")}, FORMAT(SUM(l.on_hand), 0) AS total
      FROM stock_levels l JOIN products p ON p.id = l.product_id JOIN warehouses w ON w.id = l.warehouse_id GROUP BY p.sku ORDER BY p.sku`,
  },
  {
    title: "Receivables, by how late they are",
    query: `SELECT r.currency, FORMAT(SUM(CASE WHEN r.due_day IS NULL OR ${late} <= 0 THEN ${open} ELSE 0 END), 2) AS \`not due\`,
      FORMAT(${between(1, 30)}, 2) AS \`1-30\`, FORMAT(${between(31, 60)}, 2) AS \`31-60\`, FORMAT(${between(61, 90)}, 2) AS \`61-90\`,
      FORMAT(SUM(CASE WHEN ${late} > 90 THEN ${open} ELSE 0 END), 2) AS \`over 90\`, FORMAT(SUM(${open}), 2) AS total,
      COUNT(DISTINCT CASE WHEN ${late} > 0 AND ${open} > 0 THEN r.customer_id END) AS \`late customers\`,
      MAX(CASE WHEN ${open} > 0 THEN ${late} END) AS \`latest, days\`, FORMAT(SUM(IF(${late} > 0, ${open}, 0)), 2) AS overdue
      FROM receivables r GROUP BY r.currency ORDER BY r.currency`,
  },
  {
    title: "Payments",
    query: `SELECT currency, COUNT(*) AS payments, FORMAT(SUM(amount), 2) AS received, FORMAT(SUM(allocated), 2) AS settled,
      FORMAT(SUM(amount - allocated - refunded), 2) AS \`not settled\` FROM payments WHERE state <> 'voided' GROUP BY currency ORDER BY currency`,
  },
  {
    title: "Orders",
    query: `SELECT currency, state, COUNT(*) AS orders, FORMAT(SUM(total_amount), 2) AS total FROM sales_orders GROUP BY currency, state ORDER BY currency, state`,
  },
  {
    title: "Revenue: what has left and not come back, with tax",
    query: `SELECT o.currency, COUNT(DISTINCT o.id) AS orders, FORMAT(SUM((l.net_amount + l.tax_amount) * l.shipped / l.quantity), 2) AS shipped,
      FORMAT(SUM((l.net_amount + l.tax_amount) * l.returned / l.quantity), 2) AS returned,
      FORMAT(SUM((l.net_amount + l.tax_amount) * (l.shipped - l.returned) / l.quantity), 2) AS revenue
      FROM sales_orders o JOIN sales_order_lines l ON l.sales_order_id = o.id WHERE l.shipped > 0 GROUP BY o.currency ORDER BY o.currency`,
  },
  {
    title: "Payables",
    query: `SELECT v.number AS supplier, COUNT(*) AS bills, FORMAT(SUM(p.amount), 2) AS billed, FORMAT(SUM(p.paid), 2) AS paid,
      FORMAT(SUM(p.amount - p.paid), 2) AS open FROM payables p JOIN suppliers v ON v.id = p.supplier_id WHERE p.state <> 'voided' GROUP BY v.number ORDER BY v.number`,
  },
  {
    title: "Purchase orders",
    query: `SELECT state, COUNT(*) AS orders FROM purchase_orders GROUP BY state ORDER BY state`,
  },
  {
    title: "Returns",
    query: `SELECT state, COUNT(*) AS returns, FORMAT(SUM(credited_amount), 2) AS credited FROM returns GROUP BY state ORDER BY state`,
  },
  {
    title: "What customers were told",
    query: `SELECT template, channel, COUNT(*) AS messages, COUNT(DISTINCT customer_id) AS customers FROM customer_messages
      GROUP BY template, channel ORDER BY template, channel`,
  },
  {
    title: "What the rules did",
    query: `SELECT r.number AS rule, JSON_UNQUOTE(JSON_EXTRACT(r.name, '$.en')) AS name, COUNT(u.id) AS fired, COALESCE(SUM(u.state = 'failed'), 0) AS failed
      FROM rules r LEFT JOIN rule_runs u ON u.rule_id = r.id GROUP BY r.id, r.number, name ORDER BY r.id`,
  },
];

/** The books as tables that can be read; gives the figures of the run. */
export async function printBooks(
  database: Database,
  outcome: MonthOutcome,
  print: (line: string) => void,
): Promise<Readonly<Record<string, unknown>>> {
  print(`\nThe books on ${outcome.to}, opened on ${outcome.from}`);
  for (const { title, query } of chapters) {
    const asked = query.split("?").length - 1;
    const rows = await database.direct((sql) =>
      sql.rows<Row>(
        query,
        Array.from({ length: asked }, () => outcome.to),
      ),
    );
    print(`\n${title}`);
    for (const line of tableOf(rows)) print(`  ${line}`);
  }
  const done = [...outcome.done].toSorted(([one], [other]) => (one < other ? -1 : 1));
  print("\nWhat was done");
  for (const line of tableOf(done.map(([what, times]) => ({ what, times })))) print(`  ${line}`);
  print("\nThe rules, tried on these days");
  for (const line of tableOf(outcome.rehearsed.map(({ rule, fired, rehearsed }) => ({ rule, fired, rehearsed })))) print(`  ${line}`);
  return { messages: outcome.messages, taps: outcome.taps, done: Object.fromEntries(done) };
}

/** Columns as wide as their widest cell, numbers to the right. */
function tableOf(rows: readonly Row[]): string[] {
  const [first] = rows;
  if (!first) return ["nothing"];
  const names = Object.keys(first);
  const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? "-")))];
  const widths = names.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const right = names.map((_, column) => rows.every((row) => /^[-\d.,/ ]*$/.test(String(row[names[column] ?? ""] ?? ""))));
  return cells.map((line) =>
    line
      .map((cell, column) => (right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
