import type { AccountLine, AccountLineKind } from "../../../domain/receivables/account-line";
import type { CalendarDay } from "../../../domain/shared/calendar-day";
import type { Id } from "../../../domain/shared/id";
import { amount, type Currency } from "../../../domain/shared/money";
import type { Sql } from "../sql";
import { dueDayThen, firstChangeAfter } from "./ledger-history";

interface StoredLine {
  readonly id: Id;
  readonly day: CalendarDay;
  readonly kind: AccountLineKind;
  readonly amount: string;
  readonly currency: Currency;
  readonly number: string;
  readonly reference: string | null;
  readonly order_number: string | null;
  readonly due_day: CalendarDay | null;
  readonly posted_at: Date;
}

/** A split moves an amount between two receivables of one customer, so it moves no balance. */
const ofReceivables = `
  SELECT e.id, e.effective_day AS day, e.kind, e.amount, r.currency, r.number, r.reference, o.number AS order_number, ${dueDayThen("r")} AS due_day, e.posted_at
  FROM receivable_entries e JOIN receivables r ON r.id = e.receivable_id
  LEFT JOIN sales_orders o ON r.source_kind = 'salesOrder' AND o.id = r.source_id
  ${firstChangeAfter("r")}
  WHERE e.customer_id = ? AND e.effective_day BETWEEN ? AND ? AND e.kind IN ('raised', 'credited', 'writtenOff')`;
const ofPayments = `
  SELECT id, received_day AS day, 'payment' AS kind, -amount AS amount, currency, number, reference, NULL AS order_number, NULL AS due_day,
         created_at AS posted_at
  FROM payments WHERE customer_id = ? AND received_day BETWEEN ? AND ?`;
const ofReductions = `
  SELECT d.id, d.effective_day AS day, d.kind, d.amount, p.currency, p.number, p.reference, NULL AS order_number, NULL AS due_day, d.posted_at
  FROM payment_reductions d JOIN payments p ON p.id = d.payment_id WHERE p.customer_id = ? AND d.effective_day BETWEEN ? AND ?`;

/** Settling in another currency takes from one balance and pays another, and taking it back gives both back. */
const ofExchanges = [
  ["a.allocated_day", 1, "a.created_at"],
  ["a.reversed_day", -1, "a.reversed_at"],
].flatMap(([day, sign, at]) =>
  [
    [`-${String(sign)} * a.amount`, "r.currency"],
    [`${String(sign)} * a.payment_amount`, "p.currency"],
  ].map(
    ([sum, currency]) => `
  SELECT a.id, ${String(day)} AS day, 'exchanged' AS kind, ${String(sum)} AS amount, ${String(currency)} AS currency, p.number, r.number AS reference,
         NULL AS order_number, NULL AS due_day, ${String(at)} AS posted_at
  FROM allocations a JOIN payments p ON p.id = a.payment_id JOIN receivables r ON r.id = a.receivable_id
  WHERE p.customer_id = ? AND a.rate IS NOT NULL AND ${String(day)} BETWEEN ? AND ?`,
  ),
);

/** What moved a customer's balance on these days, both included, in the order it counts. */
export async function linesOfAccount(sql: Sql, customerId: Id, from: CalendarDay, to: CalendarDay): Promise<AccountLine[]> {
  const lines: AccountLine[] = [];
  for (const source of [ofReceivables, ofPayments, ofReductions, ...ofExchanges]) {
    const asked = source === ofReceivables ? [to, customerId, from, to] : [customerId, from, to];
    const stored = await sql.rows<StoredLine>(source, asked);
    lines.push(
      ...stored.map(({ order_number: orderNumber, due_day: dueDay, posted_at: postedAt, amount: sum, ...row }) => ({
        ...row,
        amount: amount(sum, row.currency),
        orderNumber,
        dueDay,
        postedAt,
      })),
    );
  }
  return lines.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf({ day, postedAt, id }: AccountLine): string {
  return `${day} ${postedAt.toISOString()} ${id}`;
}
