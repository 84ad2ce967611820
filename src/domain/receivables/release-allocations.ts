import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { amount, compare, minus, smaller, sum, type Amount, type Currency } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { RunAgain } from "../shared/run-again";
import type { Tx } from "../shared/tx";
import { savePayment } from "./allocate-payment";
import type { PaymentBalance } from "./payment-balance";
import { postEntries } from "./post-entries";
import type { Allocation, Receivable } from "./receivable";

/** An allocation and how much of it is taken back. */
export interface Release {
  readonly allocation: Allocation;
  readonly receivable: Receivable;
  /** In the receivable's currency. */
  readonly amount: Amount;
}

/** Of a receivable's allocations, the newest first, as many as make the sum. Pure. */
export function newestFirst(receivable: Receivable, allocations: readonly Allocation[], back: Amount): Release[] {
  const releases: Release[] = [];
  let left = back;
  const own = allocations.filter((each) => each.receivableId === receivable.id);
  for (const allocation of own.toSorted((one, other) => (one.id < other.id ? 1 : -1))) {
    if (compare(left, "0") <= 0) break;
    const taken = smaller(allocation.amount, left);
    releases.push({ allocation, receivable, amount: taken });
    left = minus(left, taken, receivable.currency);
  }
  return releases;
}

/**
 * Takes allocations back, whole or in part: they are reversed, never deleted, and what stays is allocated anew.
 * The receivables are open again and the money is the customer's credit. Payments and receivables are locked by
 * the caller. Returns the payments as they are then. Throws `payment.stale` when an allocation was already reversed.
 */
export async function releaseAllocations(
  tx: Tx,
  actor: Actor,
  releases: readonly Release[],
  payments: ReadonlyMap<Id, PaymentBalance>,
  day: CalendarDay,
  reason: string,
): Promise<PaymentBalance[]> {
  if (releases.length === 0) return [];
  const ids = releases.map((each) => each.allocation.id);
  if ((await tx.receivables.reverseAllocations(ids, tx.now, day)) !== ids.length) throw new Refusal("payment.stale", {});
  await tx.receivables.addAllocations(releases.flatMap((each) => remainderOf(tx, each, payments.get(each.allocation.paymentId), day)));
  await postEntries(
    tx,
    actor,
    releases.map(({ allocation, receivable, amount: back }) => ({
      receivable,
      kind: "unsettled",
      amount: back,
      source: { kind: "payment", id: allocation.paymentId },
      day,
      reason,
    })),
  );
  const changed: PaymentBalance[] = [];
  for (const id of [...new Set(releases.map((each) => each.allocation.paymentId))].toSorted()) {
    const payment = payments.get(id);
    // Somebody settled with another payment between the look and the lock: a fresh look finds that one too.
    if (!payment) throw new RunAgain(`payment ${id} settled meanwhile`);
    const own = releases.filter((each) => each.allocation.paymentId === id);
    const back = sum(
      own.map((each) => takenBack(each, payment.currency)),
      payment.currency,
    );
    const after = await savePayment(tx, { ...payment, allocated: minus(payment.allocated, back, payment.currency) });
    note(tx, actor, payment, after, own, reason);
    changed.push(after);
  }
  return changed;
}

/** Of the payment, what comes free: its share of what was taken, and all of it where all is taken back. */
function takenBack({ allocation, amount: back }: Release, currency: Currency): Amount {
  if (compare(back, allocation.amount) === 0) return allocation.paymentAmount;
  return inProportion(allocation.paymentAmount, { allocation, amount: back }, currency);
}

function inProportion(of: string, { allocation, amount: back }: Pick<Release, "allocation" | "amount">, currency: Currency): Amount {
  return amount(new Dec(of).times(back).dividedBy(allocation.amount), currency);
}

function remainderOf(tx: Tx, release: Release, payment: PaymentBalance | undefined, day: CalendarDay): Allocation[] {
  const { allocation, receivable, amount: back } = release;
  const kept = minus(allocation.amount, back, receivable.currency);
  if (!payment || compare(kept, "0") <= 0) return [];
  const paymentAmount = minus(allocation.paymentAmount, takenBack(release, payment.currency), payment.currency);
  const { exchangeDifference: difference } = allocation;
  const exchangeDifference =
    difference === null
      ? null
      : new Dec(difference).minus(new Dec(difference).times(back).dividedBy(allocation.amount).toDecimalPlaces(4)).toFixed();
  return [{ ...allocation, id: newId(), amount: kept, paymentAmount, exchangeDifference, allocatedDay: day, createdAt: tx.now }];
}

function note(tx: Tx, actor: Actor, before: PaymentBalance, after: PaymentBalance, own: readonly Release[], reason: string): void {
  const subject = { kind: "payment", id: after.id };
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: "payment.unsettle",
    subject,
    before: { allocated: before.allocated, state: before.state },
    after: { allocated: after.allocated, state: after.state, reason },
  });
  tx.emit({
    type: "payment.unsettled",
    subject,
    actorId: actor.personId,
    data: {
      number: after.number,
      reason,
      customerId: after.customerId,
      receivables: own.map(({ receivable: { id, number, source }, amount: back }) => ({ id, number, amount: back, source })),
    },
  });
}
