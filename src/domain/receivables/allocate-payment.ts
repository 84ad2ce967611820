import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { newId } from "../shared/id";
import { compare, minus, negate, smaller, sum, type Amount } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { stateOfPayment, unallocated, type PaymentBalance } from "./payment-balance";
import { postEntries } from "./post-entries";
import { openAmount, type Allocation, type Receivable } from "./receivable";

/** How much of a payment goes to one receivable. */
export interface Share {
  readonly receivable: Receivable;
  readonly amount: Amount;
}

/**
 * Settles receivables with a payment; both are locked by the caller. Returns the payment as it is then.
 * Throws `payment.nothingToSettle`, `payment.otherCustomer`, `payment.otherCurrency`, `payment.shareNotPositive`,
 * `receivable.lessOpen` (more than is open on one) and `payment.lessLeft` (more than is left of the payment).
 */
export async function allocatePayment(
  tx: Tx,
  actor: Actor,
  payment: PaymentBalance,
  shares: readonly Share[],
  day: CalendarDay,
): Promise<PaymentBalance> {
  const { currency } = payment;
  const refusal = reasonAgainst(payment, shares);
  if (refusal) throw refusal;
  const made: Allocation[] = shares.map((share) => ({
    id: newId(),
    paymentId: payment.id,
    receivableId: share.receivable.id,
    amount: share.amount,
    allocatedDay: day,
    reversedAt: null,
    reversedDay: null,
    createdAt: tx.now,
  }));
  await tx.receivables.addAllocations(made);
  const source = { kind: "payment", id: payment.id };
  await postEntries(
    tx,
    actor,
    shares.map((share) => ({ receivable: share.receivable, kind: "settled", amount: negate(share.amount, currency), source, day })),
  );
  const used = sum([payment.allocated, ...shares.map((share) => share.amount)], currency);
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
  for (const { receivable, amount } of shares) {
    if (receivable.customerId !== payment.customerId)
      return new Refusal("payment.otherCustomer", { number, receivable: receivable.number });
    if (receivable.currency !== currency) {
      return new Refusal("payment.otherCurrency", { number, currency, receivable: receivable.number, other: receivable.currency });
    }
    if (compare(amount, "0") <= 0) return new Refusal("payment.shareNotPositive", { number, receivable: receivable.number });
    const together = sum([byReceivable.get(receivable.id) ?? sum([], currency), amount], currency);
    byReceivable.set(receivable.id, together);
    const open = openAmount(receivable);
    if (compare(together, open) > 0) {
      return new Refusal("receivable.lessOpen", { receivable: receivable.number, open, amount: together, currency });
    }
  }
  const left = unallocated(payment);
  const asked = sum(byReceivable.values(), currency);
  return compare(asked, left) > 0 ? new Refusal("payment.lessLeft", { number, left, amount: asked, currency }) : null;
}

/**
 * Which receivables a sum settles when nobody chose between them: the oldest due first, what has no due day last,
 * then in the order they were raised, until the sum or what is open is used up. Pure.
 */
export function sharesOf(given: Amount, among: readonly Receivable[], open: (each: Receivable) => Amount = openAmount): Share[] {
  const inOrder = among.toSorted((left, right) => order(left.dueDay ?? "9999", right.dueDay ?? "9999") || order(left.id, right.id));
  const shares: Share[] = [];
  let left = given;
  for (const receivable of inOrder) {
    const amount = smaller(open(receivable), left);
    if (compare(amount, "0") <= 0) continue;
    shares.push({ receivable, amount });
    left = minus(left, amount, receivable.currency);
  }
  return shares;
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
