import { collectionsDigestCard, type CollectionsDigestProps } from "../../../cards/collections/collections-digest.card";
import type { Card } from "../../../cards/kit/nodes";
import { openAmount, type Receivable } from "../../domain/receivables/receivable";
import type { Actor } from "../../domain/shared/actor";
import { addDays, daysBetween } from "../../domain/shared/calendar-day";
import { compare, sum, type Amount, type Currency } from "../../domain/shared/money";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { customerName, customersByKey, sumOf } from "./wording";

const all = { kind: "all" } as const;
const mostLooked = 5_000;
/** Customers on the card. */
const mostShown = 10;

/** What finance begins the day with, as it is at this moment. */
export async function collectionsDigest(tx: Tx, viewer: Actor): Promise<Card> {
  const today = await todayOf(tx);
  const due = await tx.receivables.find(all, { open: true, dueBefore: addDays(today, 8), limit: mostLooked });
  const late = due.filter(({ dueDay }) => dueDay !== null && dueDay < today);
  const credits = await tx.receivables.creditAsOf(all, today);
  const rows = await lateCustomers(tx, viewer, late);
  return collectionsDigestCard.render(
    {
      day: today,
      overdue: byCurrency(late.map((each) => [openAmount(each), each.currency])),
      dueThisWeek: byCurrency(due.filter((each) => !late.includes(each)).map((each) => [openAmount(each), each.currency])),
      unsettled: byCurrency(credits.map((each) => [each.amount, each.currency])),
      bankLines: await tx.bank.countOpen(),
      late: rows.slice(0, mostShown),
      lateInAll: rows.length,
    },
    viewer.language,
  );
}

function byCurrency(sums: readonly (readonly [Amount, Currency])[]) {
  return [...new Set(sums.map(([, currency]) => currency))].map((currency) =>
    sumOf(
      sum(
        sums.filter(([, of]) => of === currency).map(([amount]) => amount),
        currency,
      ),
      currency,
    ),
  );
}

async function lateCustomers(tx: Tx, viewer: Actor, late: readonly Receivable[]): Promise<CollectionsDigestProps["late"]> {
  const today = await todayOf(tx);
  const customers = await customersByKey(
    tx,
    late.map(({ customerId }) => customerId),
  );
  const promises = new Map((await tx.collections.openPromises(mostLooked)).map((each) => [each.customerId, each.promisedDay]));
  const keys = [...new Set(late.map(({ customerId, currency }) => `${customerId}/${currency}`))];
  return keys
    .map((key) => {
      const own = late.filter(({ customerId, currency }) => `${customerId}/${currency}` === key);
      const [{ customerId, currency }] = own as [Receivable];
      const customer = customers.get(customerId);
      return {
        customer: customer ? customerName(customer, viewer) : "",
        overdue: sumOf(sum(own.map(openAmount), currency), currency),
        days: Math.max(...own.map(({ dueDay }) => (dueDay === null ? 0 : daysBetween(dueDay, today)))),
        promised: promises.get(customerId) ?? null,
      };
    })
    .toSorted((one, other) => other.days - one.days || compare(other.overdue.amount, one.overdue.amount));
}
