import type { Customer } from "../customers/customer";
import { openReceivables } from "../receivables/open-receivables";
import { openAmount, type Receivable } from "../receivables/receivable";
import { addDays, type CalendarDay } from "../shared/calendar-day";
import { isZero, minus, smaller, zero, type Amount, type Currency } from "../shared/money";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";

const all = { kind: "all" } as const;

/** A receivable, and what of it the customer's credit does not pay. */
export interface StillOwed {
  readonly receivable: Receivable;
  /** Above zero, in the receivable's currency. */
  readonly amount: Amount;
}

/** What is open of all that a customer had to pay by a day, the oldest due first; whether or not money for it lies unsettled. */
export async function dueOf(tx: Tx, customerId: Customer["id"], day: CalendarDay): Promise<Receivable[]> {
  const due: Receivable[] = [];
  for await (const page of openReceivables(tx, all, { customerId, dueBefore: addDays(day, 1) })) due.push(...page);
  return due;
}

/**
 * What a customer should have paid by a day and has not. Money that came and is not settled yet counts as paid: it covers the
 * oldest due of its currency first, as it would settle them (domain.md, receivables and payments).
 */
export async function stillOwed(tx: Tx, customerId: Customer["id"], day: CalendarDay): Promise<readonly StillOwed[]> {
  const due = await dueOf(tx, customerId, day);
  if (due.length === 0) return [];
  const totals = await tx.receivables.totalsOf(customerId, await todayOf(tx));
  const credit = new Map<Currency, Amount>(totals.map((each) => [each.currency, each.credit]));
  return due.flatMap((receivable) => {
    const { currency } = receivable;
    const open = openAmount(receivable);
    const left = credit.get(currency) ?? zero(currency);
    const covered = smaller(left, open);
    credit.set(currency, minus(left, covered, currency));
    const amount = minus(open, covered, currency);
    return isZero(amount) ? [] : [{ receivable, amount }];
  });
}
