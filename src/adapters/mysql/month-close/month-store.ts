import type { DatedSum, MonthStore, MovedLine } from "../../../domain/month-close/month-store";
import type { CalendarDay } from "../../../domain/shared/calendar-day";
import type { Id } from "../../../domain/shared/id";
import { amount, type Currency } from "../../../domain/shared/money";
import { quantity } from "../../../domain/shared/quantity";
import type { Sql } from "../sql";

/** A row as the joins below give it; what is more goes along. */
interface SumRow {
  readonly id: Id;
  readonly number: string;
  readonly party_id: Id;
  readonly day: CalendarDay;
  readonly amount: string;
  readonly currency: Currency;
}

const summed = (row: SumRow): DatedSum => ({
  key: row.id,
  number: row.number,
  partyId: row.party_id,
  day: row.day,
  amount: amount(row.amount, row.currency),
  currency: row.currency,
});

export function monthStore(sql: Sql): MonthStore {
  return {
    shippedBefore: (until) =>
      moved(
        sql,
        `SELECT l.sales_order_id AS order_id, l.id AS line_id, SUM(sl.quantity) AS quantity
         FROM sales_order_lines l JOIN shipment_lines sl ON sl.order_line_id = l.id JOIN shipments s ON s.id = sl.shipment_id
           LEFT JOIN (SELECT il.order_line_id, SUM(il.quantity) AS quantity FROM invoice_lines il JOIN invoices i ON i.id = il.invoice_id
             WHERE i.state = 'requested' GROUP BY il.order_line_id) asked ON asked.order_line_id = l.id
         WHERE l.shipped - l.returned > l.invoiced - COALESCE(asked.quantity, 0) AND s.undone_at IS NULL AND s.shipped_at < ?
         GROUP BY l.sales_order_id, l.id, l.returned, l.invoiced, asked.quantity
         HAVING SUM(sl.quantity) > l.returned + l.invoiced - COALESCE(asked.quantity, 0)
         ORDER BY l.sales_order_id, l.id`,
        [until],
      ),
    receivedBy: (day) =>
      moved(
        sql,
        `SELECT l.purchase_order_id AS order_id, l.id AS line_id, SUM(rl.quantity) AS quantity
         FROM purchase_order_lines l JOIN receipt_lines rl ON rl.order_line_id = l.id
           JOIN receipts r ON r.id = rl.receipt_id AND r.kind = 'purchase'
         WHERE l.received - l.returned > l.billed AND r.received_day <= ?
         GROUP BY l.purchase_order_id, l.id, l.returned, l.billed HAVING SUM(rl.quantity) > l.returned + l.billed
         ORDER BY l.purchase_order_id, l.id`,
        [day],
      ),
    async leftOfPayments(day) {
      const rows = await sql.rows<SumRow & { owes: number | string }>(
        `SELECT p.id, p.number, p.customer_id AS party_id, p.received_day AS day, p.amount - p.allocated - p.refunded AS amount, p.currency,
           EXISTS (SELECT 1 FROM receivables r WHERE r.customer_id = p.customer_id AND r.currency = p.currency
             AND r.settled + r.credited + r.written_off < r.amount) AS owes
         FROM payments p WHERE p.state IN ('registered', 'partlySettled') AND p.received_day <= ? AND p.amount > p.allocated + p.refunded
         ORDER BY p.received_day, p.id`,
        [day],
      );
      return rows.map((row) => ({ ...summed(row), owes: Number(row.owes) === 1 }));
    },
    async writtenOff(from, to) {
      const rows = await sql.rows<SumRow & { reason: string | null }>(
        `SELECT r.id, r.number, r.customer_id AS party_id, MAX(e.effective_day) AS day, -SUM(e.amount) AS amount, r.currency,
           (SELECT last.reason FROM receivable_entries last
            WHERE last.receivable_id = r.id AND last.kind = 'writtenOff' AND last.effective_day BETWEEN ? AND ?
            ORDER BY last.amount < 0 DESC, last.id DESC LIMIT 1) AS reason
         FROM receivable_entries e JOIN receivables r ON r.id = e.receivable_id
         WHERE e.kind = 'writtenOff' AND e.effective_day BETWEEN ? AND ?
         GROUP BY r.id, r.number, r.customer_id, r.currency HAVING SUM(e.amount) <> 0 ORDER BY day, r.id`,
        [from, to, from, to],
      );
      return rows.map((row) => ({ ...summed(row), reason: row.reason }));
    },
    async creditNotes(from, to) {
      const rows = await sql.rows<SumRow & { invoice: string }>(
        `SELECT n.id, n.number, i.customer_id AS party_id, n.issued_day AS day, n.total_amount AS amount, n.currency, i.number AS invoice
         FROM credit_notes n JOIN invoices i ON i.id = n.invoice_id WHERE n.issued_day BETWEEN ? AND ? ORDER BY n.issued_day, n.id`,
        [from, to],
      );
      return rows.map((row) => ({ ...summed(row), invoice: row.invoice }));
    },
    async exchangeDifferences(from, to, base) {
      // A settlement made and taken back in one month comes to nothing; one of an earlier month that is taken back counts against this.
      const rows = await sql.rows<Omit<SumRow, "currency"> & { receivable: string }>(
        `SELECT CONCAT(p.id, r.id) AS id, p.number, p.customer_id AS party_id, MAX(d.day) AS day, SUM(d.difference) AS amount, r.number AS receivable
         FROM (
           SELECT payment_id, receivable_id, allocated_day AS day, exchange_difference AS difference FROM allocations
             WHERE exchange_difference IS NOT NULL AND allocated_day BETWEEN ? AND ?
           UNION ALL
           SELECT payment_id, receivable_id, reversed_day, -exchange_difference FROM allocations
             WHERE exchange_difference IS NOT NULL AND reversed_day BETWEEN ? AND ?) d
         JOIN payments p ON p.id = d.payment_id JOIN receivables r ON r.id = d.receivable_id
         GROUP BY p.id, r.id, p.number, p.customer_id, r.number HAVING SUM(d.difference) <> 0 ORDER BY day, p.id`,
        [from, to, from, to],
      );
      return rows.map((row) => ({ ...summed({ ...row, currency: base }), receivable: row.receivable }));
    },
    async ownNumbers(year) {
      const rows = await sql.rows<SumRow & { issued: string }>(
        `SELECT id, number, customer_id AS party_id, issued_day AS day, total_amount AS amount, currency, issued_number AS issued
         FROM invoices WHERE issued_number REGEXP ?
         UNION ALL
         SELECT n.id, n.number, i.customer_id, n.issued_day, n.total_amount, n.currency, n.issued_number
         FROM credit_notes n JOIN invoices i ON i.id = n.invoice_id WHERE n.issued_number REGEXP ?
         ORDER BY issued`,
        [`^${year}-[0-9]{6}$`, `^R${year}-[0-9]{6}$`],
      );
      return rows.map((row) => ({ ...summed(row), issued: row.issued }));
    },
    async billsLetPass(from, to) {
      const rows = await sql.rows<SumRow & { expected: string }>(
        `SELECT id, number, supplier_id AS party_id, bill_day AS day, amount, currency, expected
         FROM payables WHERE state <> 'voided' AND bill_day BETWEEN ? AND ? AND (over_by IS NOT NULL OR amount <> expected) ORDER BY bill_day, id`,
        [from, to],
      );
      return rows.map((row) => ({ ...summed(row), expected: amount(row.expected, row.currency) }));
    },
    async payablesOn(day) {
      const rows = await sql.rows<SumRow & { owed: string }>(
        `SELECT p.id, p.number, p.supplier_id AS party_id, p.due_day AS day, p.currency,
           p.amount - COALESCE((SELECT SUM(m.amount) FROM payable_payments m WHERE m.payable_id = p.id AND m.paid_day <= ?), 0) AS owed
         FROM payables p WHERE p.state <> 'voided' AND p.bill_day <= ? HAVING owed > 0 ORDER BY p.due_day, p.id`,
        [day, day],
      );
      return rows.map((row) => summed({ ...row, amount: row.owed }));
    },
  };
}

async function moved(sql: Sql, statement: string, values: readonly unknown[]): Promise<MovedLine[]> {
  const rows = await sql.rows<{ order_id: Id; line_id: Id; quantity: string }>(statement, values);
  return rows.map((row) => ({ orderId: row.order_id, lineId: row.line_id, quantity: quantity(row.quantity) }));
}
