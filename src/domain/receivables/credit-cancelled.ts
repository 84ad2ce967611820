import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { compare, minus, negate, smaller, sum, type Amount } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { postEntries } from "./post-entries";
import { openAmount, type Receivable } from "./receivable";
import { newestFirst, releaseAllocations } from "./release-allocations";
import type { PaymentBalance } from "./payment-balance";

export interface CreditCancelled {
  readonly source: SubjectRef;
  /** What is no longer owed, tax included; "all" for everything that was not credited yet. */
  readonly amount: Amount | "all";
  /** Where less is left to credit, that much: what was taken off the price or written off before is not owed, and so not credited again. */
  readonly atMost?: boolean;
  readonly day: CalendarDay;
  readonly reason: string;
}

/** How much one receivable is lowered, and how much paid money that sets free. */
export interface PlannedCredit {
  readonly receivable: Receivable;
  readonly credit: Amount;
  readonly release: Amount;
}

/**
 * What is cancelled is no longer owed: the last parts first, what is unpaid before what is paid. Money already
 * paid on it becomes the customer's credit, to be used or paid back; no document is needed for that.
 * Throws `receivable.creditTooMuch` when less than the amount is left to credit.
 */
export async function creditCancelled(tx: Tx, actor: Actor, input: CreditCancelled): Promise<readonly PlannedCredit[]> {
  const payments = await lockPaymentsOf(tx, input.source);
  const receivables = await tx.receivables.lockOfSource(input.source);
  const planned = planCredit(receivables, input.amount, input.atMost);
  const paid = planned.filter((each) => compare(each.release, "0") > 0);
  const allocations = await tx.receivables.allocationsOfReceivables(paid.map((each) => each.receivable.id));
  const releases = paid.flatMap((each) => newestFirst(each.receivable, allocations, each.release));
  await releaseAllocations(tx, actor, releases, payments, input.day, input.reason);
  await postEntries(
    tx,
    actor,
    planned.map(({ receivable, credit }) => ({
      receivable,
      kind: "credited",
      amount: negate(credit, receivable.currency),
      source: input.source,
      day: input.day,
      reason: input.reason,
    })),
  );
  for (const { receivable, credit } of planned) {
    const subject = { kind: "receivable", id: receivable.id };
    const after = { credited: sum([receivable.credited, credit], receivable.currency), reason: input.reason };
    const before = { credited: receivable.credited };
    tx.audit({ actorId: actor.personId, messageId: actor.messageId, verb: "receivable.credit", subject, before, after });
    const data = {
      number: receivable.number,
      customerId: receivable.customerId,
      amount: credit,
      currency: receivable.currency,
      source: input.source,
    };
    tx.emit({ type: "receivable.credited", subject, actorId: actor.personId, data });
  }
  return planned;
}

/** Pure: see `creditCancelled`. */
export function planCredit(receivables: readonly Receivable[], amount: Amount | "all", atMost = false): PlannedCredit[] {
  const lastFirst = receivables.toSorted((left, right) => right.partNo - left.partNo);
  const currency = lastFirst[0]?.currency;
  if (currency === undefined) return [];
  const creditable = (each: Receivable) => minus(minus(each.amount, each.credited, currency), each.writtenOff, currency);
  const most = sum(lastFirst.map(creditable), currency);
  let left = amount === "all" ? most : atMost ? smaller(amount, most) : amount;
  if (compare(left, most) > 0) throw new Refusal("receivable.creditTooMuch", { amount: left, most, currency });
  const unpaid = new Map<Id, Amount>();
  for (const each of lastFirst) {
    const credit = smaller(openAmount(each), left);
    unpaid.set(each.id, credit);
    left = minus(left, credit, currency);
  }
  const planned: PlannedCredit[] = [];
  for (const each of lastFirst) {
    const open = unpaid.get(each.id) ?? sum([], currency);
    const release = smaller(each.settled, left);
    left = minus(left, release, currency);
    const credit = sum([open, release], currency);
    if (compare(credit, "0") > 0) planned.push({ receivable: each, credit, release });
  }
  return planned;
}

/** Payments before receivables: the one order in which money rows are locked. */
async function lockPaymentsOf(tx: Tx, source: SubjectRef): Promise<Map<Id, PaymentBalance>> {
  const receivables = await tx.receivables.ofSource(source);
  const allocations = await tx.receivables.allocationsOfReceivables(receivables.map((each) => each.id));
  const payments = await tx.receivables.lockBalances([...new Set(allocations.map((each) => each.paymentId))]);
  return new Map(payments.map((each) => [each.id, each]));
}
