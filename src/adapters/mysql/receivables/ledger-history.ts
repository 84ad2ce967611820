import type { OpenItem, UnallocatedCredit } from "../../../domain/receivables/aging";
import type { CustomerTotals } from "../../../domain/receivables/receivable-store";
import type { Scope } from "../../../domain/shared/actor";
import type { CalendarDay } from "../../../domain/shared/calendar-day";
import type { Id } from "../../../domain/shared/id";
import { amount, sum, type Currency } from "../../../domain/shared/money";
import { condition, inScope, where } from "../conditions";
import type { Sql } from "../sql";

const outstanding = "amount - settled - credited - written_off";

/** A line for each currency, by its code. Two plain sums, added up here: a sum over their union would fill a table first. */
export async function totalsOf(sql: Sql, customerId: Id, today: CalendarDay): Promise<CustomerTotals[]> {
  const rows = await sql.rows<{ currency: Currency; outstanding: string; prepaid: string; overdue: string; credit: string }>(
    `SELECT currency, SUM(${outstanding}) AS outstanding,
            SUM(CASE WHEN JSON_UNQUOTE(JSON_EXTRACT(due_rule, '$.from')) = 'prepaid' THEN ${outstanding} ELSE 0 END) AS prepaid,
            SUM(CASE WHEN due_day < ? THEN ${outstanding} ELSE 0 END) AS overdue, 0 AS credit
     FROM receivables WHERE customer_id = ? GROUP BY currency
     UNION ALL
     SELECT currency, 0, 0, 0, SUM(amount - allocated - refunded) FROM payments WHERE customer_id = ? AND state <> 'voided' GROUP BY currency`,
    [today, customerId, customerId],
    "prepared",
  );
  return [...new Set(rows.map((row) => row.currency))].toSorted().map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const total = (of: "outstanding" | "prepaid" | "overdue" | "credit") =>
      sum(
        own.map((row) => amount(row[of], currency)),
        currency,
      );
    return { currency, outstanding: total("outstanding"), prepaid: total("prepaid"), overdue: total("overdue"), credit: total("credit") };
  });
}

/** Joins the first change of a receivable's due day after a day (the `?`); ids are ordered by time of making. */
export const firstChangeAfter = (receivable: string): string =>
  `LEFT JOIN receivable_due_changes due_change ON due_change.id = (SELECT MIN(later.id) FROM receivable_due_changes later
     WHERE later.receivable_id = ${receivable}.id AND later.changed_day > ?)`;
/** The due day as it stood then. */
export const dueDayThen = (receivable: string): string =>
  `CASE WHEN due_change.id IS NULL THEN ${receivable}.due_day ELSE due_change.due_day_before END`;

export async function openItemsAsOf(sql: Sql, scope: Scope, day: CalendarDay, customerId?: Id): Promise<OpenItem[]> {
  const seen = where(
    condition("receivable_entries.effective_day <= ?", day),
    inScope(scope, "receivables.owner_id"),
    customerId !== undefined && condition("receivables.customer_id = ?", customerId),
  );
  const rows = await sql.rows<StoredItem>(
    `SELECT items.id, items.number, items.customer_id, items.currency, ${dueDayThen("items")} AS due_then, items.open FROM (
     SELECT receivables.id, receivables.number, receivables.customer_id, receivables.currency, receivables.due_day, SUM(receivable_entries.amount) AS open
     FROM receivables JOIN receivable_entries ON receivable_entries.receivable_id = receivables.id
     ${seen.text}
     GROUP BY receivables.id, receivables.number, receivables.customer_id, receivables.currency, receivables.due_day
     HAVING SUM(receivable_entries.amount) <> 0) items ${firstChangeAfter("items")}
     ORDER BY items.customer_id, ${dueDayThen("items")} IS NULL, ${dueDayThen("items")}, items.id`,
    [...seen.values, day],
  );
  return rows.map((row) => ({
    receivableId: row.id,
    number: row.number,
    customerId: row.customer_id,
    currency: row.currency,
    dueDay: row.due_then,
    open: amount(row.open, row.currency),
  }));
}

interface StoredItem {
  readonly id: Id;
  readonly number: string;
  readonly customer_id: Id;
  readonly currency: Currency;
  readonly due_then: CalendarDay | null;
  readonly open: string;
}

/** Payments received by then, less what was settled, paid back or voided by then. */
export async function creditAsOf(sql: Sql, scope: Scope, day: CalendarDay, customerId?: Id): Promise<UnallocatedCredit[]> {
  const seen = where(
    condition("payments.received_day <= ?", day),
    inScope(scope, "customers.owner_id"),
    customerId !== undefined && condition("payments.customer_id = ?", customerId),
  );
  const rows = await sql.rows<{ customer_id: Id; currency: Currency; credit: string }>(
    `SELECT customer_id, currency, SUM(credit) AS credit FROM (
       SELECT payments.customer_id, payments.currency, payments.amount
         - COALESCE((SELECT SUM(a.payment_amount) FROM allocations a WHERE a.payment_id = payments.id AND a.allocated_day <= ?
             AND (a.reversed_day IS NULL OR a.reversed_day > ?)), 0)
         - COALESCE((SELECT SUM(r.amount) FROM payment_reductions r WHERE r.payment_id = payments.id AND r.effective_day <= ?), 0) AS credit
       FROM payments JOIN customers ON customers.id = payments.customer_id
       ${seen.text}) AS per_payment
     GROUP BY customer_id, currency HAVING SUM(credit) <> 0 ORDER BY customer_id, currency`,
    [day, day, day, ...seen.values],
  );
  return rows.map((row) => ({ customerId: row.customer_id, currency: row.currency, amount: amount(row.credit, row.currency) }));
}
