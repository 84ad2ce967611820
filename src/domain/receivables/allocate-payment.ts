import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { newId } from "../shared/id";
import { compare, minus, negate, smaller, sum, zero, type Amount } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { stateOfPayment, unallocated, type PaymentBalance } from "./payment-balance";
import { postEntries } from "./post-entries";
import { openAmount, type Allocation, type Receivable } from "./receivable";

/** How much of a payment goes to one receivable. */
export interface Share {
  readonly receivable: Receivable;
  /** In the receivable's currency. */
  readonly amount: Amount;
  /** Where the payment is in another currency: what is taken of it, and the rate as people say it. */
  readonly exchange?: { readonly taken: Amount; readonly rate: string };
}

/** What a share takes of its payment, in the payment's currency. */
export function takenOf({ amount, exchange }: Share): Amount {
  return exchange?.taken ?? amount;
}

/**
 * Settles receivables with a payment; both are locked by the caller. Returns the payment as it is then. `difference` says what the change
 * of rates came to for a share, in the base currency.
 * Throws `payment.nothingToSettle`, `payment.otherCustomer`, `payment.otherCurrency`, `payment.shareNotPositive`,
 * `receivable.lessOpen` (more than is open on one) and `payment.lessLeft` (more than is left of the payment).
 */
export async function allocatePayment(
  tx: Tx,
  actor: Actor,
  payment: PaymentBalance,
  shares: readonly Share[],
  day: CalendarDay,
  difference: (share: Share) => Promise<Amount | null> = async () => null,
): Promise<PaymentBalance> {
  const { currency } = payment;
  const refusal = reasonAgainst(payment, shares);
  if (refusal) throw refusal;
  const made: Allocation[] = [];
  for (const share of shares) {
    made.push({
      id: newId(),
      paymentId: payment.id,
      receivableId: share.receivable.id,
      amount: share.amount,
      paymentAmount: takenOf(share),
      rate: share.exchange?.rate ?? null,
      exchangeDifference: await difference(share),
      allocatedDay: day,
      reversedAt: null,
      reversedDay: null,
      createdAt: tx.now,
    });
  }
  await tx.receivables.addAllocations(made);
  const source = { kind: "payment", id: payment.id };
  await postEntries(
    tx,
    actor,
    shares.map((share) => ({
      receivable: share.receivable,
      kind: "settled",
      amount: negate(share.amount, share.receivable.currency),
      source,
      day,
    })),
  );
  const used = sum([payment.allocated, ...shares.map(takenOf)], currency);
  return savePayment(tx, { ...payment, allocated: used });
}

/** Saves changed sums with the state they make. Throws `payment.stale` when somebody changed the payment meanwhile. */
export async function savePayment(tx: Tx, changed: PaymentBalance): Promise<PaymentBalance> {
  const balance = { ...changed, state: stateOfPayment(changed) };
  if (!(await tx.receivables.saveBalance(balance))) throw new Refusal("payment.stale", { number: balance.number });
  return { ...balance, version: balance.version + 1 };
}

function reasonAgainst(payment: PaymentBalance, shares: readonly Share[]): Refusal | null {
  const { currency, number } = payment;
  if (shares.length === 0) return new Refusal("payment.nothingToSettle", { number });
  const byReceivable = new Map<string, Amount>();
  for (const { receivable, amount, exchange } of shares) {
    if (receivable.customerId !== payment.customerId)
      return new Refusal("payment.otherCustomer", { number, receivable: receivable.number });
    if ((receivable.currency !== currency) !== (exchange !== undefined)) {
      return new Refusal("payment.otherCurrency", { number, currency, receivable: receivable.number, other: receivable.currency });
    }
    if (compare(amount, "0") <= 0 || (exchange && compare(exchange.taken, "0") <= 0))
      return new Refusal("payment.shareNotPositive", { number, receivable: receivable.number });
    const together = sum([byReceivable.get(receivable.id) ?? zero(receivable.currency), amount], receivable.currency);
    byReceivable.set(receivable.id, together);
    const open = openAmount(receivable);
    if (compare(together, open) > 0) {
      return new Refusal("receivable.lessOpen", { receivable: receivable.number, open, amount: together, currency: receivable.currency });
    }
  }
  const left = unallocated(payment);
  const asked = sum(shares.map(takenOf), currency);
  return compare(asked, left) > 0 ? new Refusal("payment.lessLeft", { number, left, amount: asked, currency }) : null;
}

/**
 * Which receivables a sum settles when nobody chose between them: the oldest due first, what has no due day last,
 * then in the order they were raised, until the sum or what is open is used up. Pure.
 */
export function sharesOf(given: Amount, among: readonly Receivable[], open: (each: Receivable) => Amount = openAmount): Share[] {
  const shares: Share[] = [];
  let left = given;
  for (const receivable of oldestFirst(among)) {
    const amount = smaller(open(receivable), left);
    if (compare(amount, "0") <= 0) continue;
    shares.push({ receivable, amount });
    left = minus(left, amount, receivable.currency);
  }
  return shares;
}

/** In the order in which they are paid when nobody chose. Pure. */
export function oldestFirst(among: readonly Receivable[]): Receivable[] {
  return among.toSorted((left, right) => order(left.dueDay ?? "9999", right.dueDay ?? "9999") || order(left.id, right.id));
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
