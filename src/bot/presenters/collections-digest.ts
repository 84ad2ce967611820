import { collectionsDigestCard, type CollectionsDigestProps } from "../../../cards/collections/collections-digest.card";
import type { MoneyValue } from "../../../cards/kit/format";
import type { Card } from "../../../cards/kit/nodes";
import { openReceivables } from "../../domain/receivables/open-receivables";
import { openAmount } from "../../domain/receivables/receivable";
import type { Actor } from "../../domain/shared/actor";
import { addDays, daysBetween, type CalendarDay } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import { compare, sum, zero, type Amount, type Currency } from "../../domain/shared/money";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { customerName, customersByKey, sumOf } from "./wording";

const all = { kind: "all" } as const;
/** Customers on the card. */
const mostShown = 10;

/** What finance begins the day with, as it is at this moment. */
export async function collectionsDigest(tx: Tx, viewer: Actor): Promise<Card> {
  const today = await todayOf(tx);
  const { late, overdue, dueThisWeek } = await whatIsDue(tx, today);
  const unsettled = new Sums();
  for (const { amount, currency } of await tx.receivables.creditAsOf(all, today)) unsettled.add(amount, currency);
  return collectionsDigestCard.render(
    {
      day: today,
      overdue: overdue.values(),
      dueThisWeek: dueThisWeek.values(),
      unsettled: unsettled.values(),
      bankLines: await tx.bank.countOpen(),
      late: await inWords(tx, viewer, late.slice(0, mostShown)),
      lateInAll: late.length,
    },
    viewer.language,
  );
}

/** One sum a currency, in the order in which the currencies came. */
class Sums {
  readonly #sums = new Map<Currency, Amount>();

  add(amount: Amount, currency: Currency): void {
    this.#sums.set(currency, sum([this.#sums.get(currency) ?? zero(currency), amount], currency));
  }

  values(): MoneyValue[] {
    return [...this.#sums].map(([currency, amount]) => sumOf(amount, currency));
  }
}

/** What one customer is late with, in one currency. */
interface Late {
  readonly customerId: Id;
  readonly currency: Currency;
  readonly amount: Amount;
  readonly days: number;
}

async function whatIsDue(tx: Tx, today: CalendarDay) {
  const overdue = new Sums();
  const dueThisWeek = new Sums();
  const byCustomer = new Map<string, Late>();
  for await (const page of openReceivables(tx, all, { dueBefore: addDays(today, 8) })) {
    for (const receivable of page) {
      const { customerId, currency, dueDay } = receivable;
      const days = dueDay === null ? 0 : daysBetween(dueDay, today);
      (days > 0 ? overdue : dueThisWeek).add(openAmount(receivable), currency);
      if (days <= 0) continue;
      const key = `${customerId}/${currency}`;
      const before = byCustomer.get(key) ?? { amount: zero(currency), days: 0 };
      const amount = sum([before.amount, openAmount(receivable)], currency);
      byCustomer.set(key, { customerId, currency, amount, days: Math.max(before.days, days) });
    }
  }
  const late = [...byCustomer.values()].toSorted((one, other) => other.days - one.days || compare(other.amount, one.amount));
  return { late, overdue, dueThisWeek };
}

async function inWords(tx: Tx, viewer: Actor, late: readonly Late[]): Promise<CollectionsDigestProps["late"]> {
  const customers = await customersByKey(
    tx,
    late.map(({ customerId }) => customerId),
  );
  const rows: CollectionsDigestProps["late"][number][] = [];
  for (const { customerId, currency, amount, days } of late) {
    const customer = customers.get(customerId);
    rows.push({
      customer: customer ? customerName(customer, viewer) : "",
      overdue: sumOf(amount, currency),
      days,
      promised: (await tx.collections.openPromiseOf(customerId))?.promisedDay ?? null,
    });
  }
  return rows;
}
