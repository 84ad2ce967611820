import { daysBetween, type CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { minus, sum, zero, type Amount, type Currency } from "../shared/money";

/** What was still owed on one receivable on the day that is looked at. */
export interface OpenItem {
  readonly receivableId: Id;
  readonly number: string;
  readonly customerId: Id;
  readonly currency: Currency;
  readonly dueDay: CalendarDay | null;
  readonly open: Amount;
}

export interface UnallocatedCredit {
  readonly customerId: Id;
  readonly currency: Currency;
  readonly amount: Amount;
}

export const agingBuckets = ["notDue", "days1to30", "days31to60", "days61to90", "over90"] as const;
export type AgingBucket = (typeof agingBuckets)[number];

/** One customer in one currency. The buckets less the credit sum to the balance, whatever is in them. */
export interface AgingRow {
  readonly customerId: Id;
  readonly currency: Currency;
  readonly buckets: Readonly<Record<AgingBucket, Amount>>;
  /** Paid and not yet settled against anything; a positive sum that lowers the balance. */
  readonly credit: Amount;
  readonly balance: Amount;
}

/** On its due day a sum is not yet overdue; the day after it is one day late. */
export function bucketOf(dueDay: CalendarDay | null, asOf: CalendarDay): AgingBucket {
  const late = dueDay === null ? 0 : daysBetween(dueDay, asOf);
  if (late <= 0) return "notDue";
  if (late <= 30) return "days1to30";
  if (late <= 60) return "days31to60";
  return late <= 90 ? "days61to90" : "over90";
}

/** Rows in the order in which customers first appear. Pure. */
export function agingOf(items: readonly OpenItem[], credits: readonly UnallocatedCredit[], asOf: CalendarDay): AgingRow[] {
  const keys = new Map<string, { customerId: Id; currency: Currency }>();
  for (const { customerId, currency } of [...items, ...credits]) keys.set(`${customerId}/${currency}`, { customerId, currency });
  return [...keys.values()].map(({ customerId, currency }) => {
    const own = items.filter((item) => item.customerId === customerId && item.currency === currency);
    const buckets = Object.fromEntries(
      agingBuckets.map((bucket) => [
        bucket,
        sum(
          own.filter((item) => bucketOf(item.dueDay, asOf) === bucket).map((item) => item.open),
          currency,
        ),
      ]),
    ) as Record<AgingBucket, Amount>;
    const credit = sum(
      credits.filter((each) => each.customerId === customerId && each.currency === currency).map((each) => each.amount),
      currency,
    );
    const owed = agingBuckets.reduce((acc, bucket) => sum([acc, buckets[bucket]], currency), zero(currency));
    return { customerId, currency, buckets, credit, balance: minus(owed, credit, currency) };
  });
}
