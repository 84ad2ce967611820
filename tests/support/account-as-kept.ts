import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import { agingOf, type AgingRow } from "../../src/domain/receivables/aging";
import type { CalendarDay } from "../../src/domain/shared/calendar-day";
import type { Id } from "../../src/domain/shared/id";
import { amount } from "../../src/domain/shared/money";

interface KeptItem {
  readonly id: Id;
  readonly number: string;
  readonly currency: string;
  readonly due_day: CalendarDay | null;
  readonly open: string;
}

/**
 * What a customer owes this evening by the sums that stand on receivables and payments now. Nothing of it comes from the
 * ledger's history, so that what is rebuilt from there later has something else to agree with.
 */
export async function accountAsKept(
  tx: MySqlTx,
  customerId: Id,
  today: CalendarDay,
): Promise<{ readonly aging: readonly AgingRow[]; readonly balance: string }> {
  const items = await tx.sql.rows<KeptItem>(
    `SELECT id, number, currency, due_day, amount - settled - credited - written_off AS open FROM receivables
     WHERE customer_id = ? AND amount - settled - credited - written_off <> 0`,
    [customerId],
  );
  const credits = await tx.sql.rows<{ currency: string; credit: string }>(
    `SELECT currency, SUM(amount - allocated - refunded) AS credit FROM payments
     WHERE customer_id = ? AND state <> 'voided' GROUP BY currency HAVING SUM(amount - allocated - refunded) <> 0`,
    [customerId],
  );
  const aging = agingOf(
    items.map(({ id, number, currency, due_day: dueDay, open }) => ({
      receivableId: id,
      number,
      customerId,
      currency,
      dueDay,
      open: amount(open, currency),
    })),
    credits.map(({ currency, credit }) => ({ customerId, currency, amount: amount(credit, currency) })),
    today,
  );
  return { aging, balance: aging[0]?.balance ?? "0.00" };
}
