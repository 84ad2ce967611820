import type { DealsRow, DueRow, FulfilmentRow, ReceivedRow, ReportStore, SoldRow } from "../../../domain/reports/report-store";
import { condition, inScope, where } from "../conditions";
import type { Sql } from "../sql";
import { costInBase } from "../stock/stock-worth";

/** Half an hour: every time zone's midnight lies on one. */
const slotMinutes = 30;
const epoch = Date.UTC(2000, 0, 1);
const slotOf = (column: string) => `FLOOR(TIMESTAMPDIFF(MINUTE, '2000-01-01 00:00:00', ${column}) / ${slotMinutes})`;
const instantOf = (slot: number | string) => new Date(epoch + Number(slot) * slotMinutes * 60_000);

const soldBy = { person: "o.owner_id", customer: "o.customer_id", product: "l.product_id", month: "''" } as const;

/**
 * What the stock ledger says left for an order, by product: pieces, how many of them the ledger valued, and what those cost. A shipment
 * that was undone counts for nothing; of an order's lines of one product each bears its share by pieces.
 */
const goodsOfOrders = `SELECT o.id AS order_id, m.product_id, NULLIF(-SUM(m.quantity), 0) AS pieces,
    -SUM(CASE WHEN m.value IS NULL THEN 0 ELSE m.quantity END) AS valued, -SUM(COALESCE(m.value, 0)) AS value
  FROM sales_orders o JOIN shipments s ON s.sales_order_id = o.id
    JOIN stock_moves m ON m.source_kind = 'shipment' AND m.source_id = s.id`;

export function reportStore(sql: Sql): ReportStore {
  return {
    async sold(scope, by, { from, until }, { baseCurrency, day }) {
      const found = where(
        condition("o.state NOT IN ('draft', 'pendingApproval', 'cancelled')"),
        condition("o.created_at >= ? AND o.created_at < ?", from, until),
        // What replaces goods that came back was sold before.
        condition("NOT EXISTS (SELECT 1 FROM returns r WHERE r.replacement_order_id = o.id)"),
        inScope(scope, "o.owner_id"),
      );
      const kept = "(l.quantity - l.cancelled)";
      const rows = await sql.rows<{
        name: string;
        currency: string;
        slot: number | string;
        orders: number | string;
        net: string;
        total: string;
        cost: string;
      }>(
        `SELECT ${soldBy[by]} AS name, o.currency, ${slotOf("o.created_at")} AS slot, COUNT(DISTINCT o.id) AS orders,
           CAST(SUM(l.net_amount * ${kept} / l.quantity) AS CHAR) AS net,
           CAST(SUM((l.net_amount + l.tax_amount) * ${kept} / l.quantity) AS CHAR) AS total,
           CAST(SUM(COALESCE(left_with.value * l.shipped / left_with.pieces, 0)
             + (${kept} - COALESCE(left_with.valued * l.shipped / left_with.pieces, 0)) * COALESCE(ql.unit_cost, ${costInBase})) AS CHAR) AS cost
         FROM sales_orders o JOIN sales_order_lines l ON l.sales_order_id = o.id JOIN products p ON p.id = l.product_id
         LEFT JOIN quote_lines ql ON ql.id = l.quote_line_id
         LEFT JOIN (${goodsOfOrders} ${found.text} GROUP BY o.id, m.product_id) left_with ON left_with.order_id = o.id AND left_with.product_id = l.product_id
         ${found.text}
         GROUP BY name, o.currency, slot ORDER BY name, slot`,
        [baseCurrency, day, ...found.values, ...found.values],
      );
      return rows.map(({ name, currency, slot, orders, net, total, cost }): SoldRow => ({
        key: name,
        currency,
        at: instantOf(slot),
        orders: Number(orders),
        net,
        total,
        cost,
      }));
    },
    openDeals: (scope) => deals(sql, where(condition("state = 'open'"), inScope(scope)), "DATE_FORMAT(close_day, '%Y-%m')"),
    closedDeals: (scope, { from, until }) =>
      deals(sql, where(condition("state IN ('won', 'lost') AND closed_at >= ? AND closed_at < ?", from, until), inScope(scope)), "NULL"),
    async received(scope, from, to) {
      const found = where(
        condition("p.state <> 'voided' AND p.received_day >= ? AND p.received_day <= ?", from, to),
        inScope(scope, "c.owner_id"),
      );
      const rows = await sql.rows<{
        owner_id: string | null;
        customer_id: string;
        currency: string;
        received_day: string;
        count: number | string;
        amount: string;
      }>(
        `SELECT c.owner_id, p.customer_id, p.currency, p.received_day, COUNT(*) AS count, SUM(p.amount) AS amount
         FROM payments p JOIN customers c ON c.id = p.customer_id ${found.text} GROUP BY c.owner_id, p.customer_id, p.currency, p.received_day`,
        found.values,
      );
      return rows.map((row): ReceivedRow => ({
        ownerId: row.owner_id,
        customerId: row.customer_id,
        currency: row.currency,
        day: row.received_day as ReceivedRow["day"],
        payments: Number(row.count),
        amount: row.amount,
      }));
    },
    async fellDue(scope, from, to) {
      const found = where(condition("due_day >= ? AND due_day <= ?", from, to), inScope(scope));
      const rows = await sql.rows<{
        owner_id: string;
        customer_id: string;
        currency: string;
        due_day: string;
        amount: string;
        settled: string;
      }>(
        `SELECT owner_id, customer_id, currency, due_day, SUM(amount - credited) AS amount, SUM(settled) AS settled
         FROM receivables ${found.text} GROUP BY owner_id, customer_id, currency, due_day`,
        found.values,
      );
      return rows.map((row): DueRow => ({
        ownerId: row.owner_id,
        customerId: row.customer_id,
        currency: row.currency,
        day: row.due_day as DueRow["day"],
        amount: row.amount,
        settled: row.settled,
      }));
    },
    async issued(from, to, { baseCurrency }) {
      const rows = await sql.rows<{ product_id: string; warehouse_id: string; quantity: string; value: string }>(
        `SELECT m.product_id, m.warehouse_id, CAST(-SUM(m.quantity) AS CHAR) AS quantity,
           CAST(-SUM(COALESCE(m.value, ROUND(m.quantity * ${costInBase}, 6))) AS CHAR) AS value
         FROM stock_moves m JOIN products p ON p.id = m.product_id
         WHERE m.kind = 'shipment' AND m.moved_day >= ? AND m.moved_day <= ? GROUP BY m.product_id, m.warehouse_id`,
        [baseCurrency, to, from, to],
      );
      return rows.map((row) => ({ productId: row.product_id, warehouseId: row.warehouse_id, quantity: row.quantity, value: row.value }));
    },
    async shipments(scope, { from, until }) {
      const found = where(condition("s.shipped_at >= ? AND s.shipped_at < ?", from, until), inScope(scope, "o.owner_id"));
      const rows = await sql.rows<{
        customer_id: string;
        warehouse_id: string;
        created_at: Date;
        shipped_at: Date;
        deliver_by: string | null;
      }>(
        `SELECT o.customer_id, b.warehouse_id, o.created_at, s.shipped_at, o.deliver_by FROM shipments s
         JOIN outbounds b ON b.id = s.outbound_id JOIN sales_orders o ON o.id = s.sales_order_id ${found.text} ORDER BY s.id`,
        found.values,
      );
      return rows.map((row): FulfilmentRow => ({
        customerId: row.customer_id,
        warehouseId: row.warehouse_id,
        orderedAt: row.created_at,
        shippedAt: row.shipped_at,
        deliverBy: row.deliver_by as FulfilmentRow["deliverBy"],
      }));
    },
  };
}

async function deals(sql: Sql, found: { readonly text: string; readonly values: readonly unknown[] }, month: string): Promise<DealsRow[]> {
  const rows = await sql.rows<{
    owner_id: string;
    state: DealsRow["state"];
    currency: string;
    month: string | null;
    deals: number | string;
    amount: string;
    weighted: string;
  }>(
    `SELECT owner_id, state, currency, ${month} AS month, COUNT(*) AS deals, CAST(COALESCE(SUM(amount), 0) AS CHAR) AS amount,
       CAST(COALESCE(SUM(amount * probability / 100), 0) AS CHAR) AS weighted
     FROM opportunities ${found.text} GROUP BY owner_id, state, currency, month`,
    found.values,
  );
  return rows.map(({ owner_id, deals: count, ...row }) => ({ ...row, ownerId: owner_id, deals: Number(count) }));
}
