import { sharesOf, type Share } from "../receivables/allocate-payment";
import { unallocated, type PaymentBalance } from "../receivables/payment-balance";
import { openAmount, type Receivable } from "../receivables/receivable";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { amount, compare, isZero, minus, smaller, sum, zero, type Amount } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";

/** What a payment is to settle: one receivable, all of an order, or all that carries an invoice's number. */
export type SettleTarget = { readonly receivableId: Id } | { readonly source: SubjectRef } | { readonly reference: string };

export interface ChosenShare {
  readonly to: SettleTarget;
  /** Plain decimal text; "rest": all that is left of the payment, as far as it is owed there. */
  readonly amount: string;
}

/**
 * Locks what was chosen and says how much goes where; within one target the oldest due comes first.
 * Without a choice: the customer's oldest due. Throws `receivable.notFound`, and `receivable.lessOpen` when a
 * named amount is more than its target still owes.
 */
export async function chooseShares(tx: Tx, payment: PaymentBalance, chosen: readonly ChosenShare[] | undefined): Promise<Share[]> {
  const left = unallocated(payment);
  if (chosen === undefined) return sharesOf(left, await tx.receivables.lockOpenOfCustomer(payment.customerId, payment.currency));
  const targets: { amount: string; ids: Id[] }[] = [];
  for (const each of chosen) targets.push({ amount: each.amount, ids: await idsOf(tx, each.to) });
  const locked = await tx.receivables.lockMany([...new Set(targets.flatMap((each) => each.ids))]);
  const shares: Share[] = [];
  for (const target of targets) {
    const among = locked.filter((each) => target.ids.includes(each.id));
    requireSameKind(payment, among);
    shares.push(...sharesOfTarget(payment, target.amount, among, shares));
  }
  return shares;
}

/** Pure: what earlier choices took is neither left of the payment nor open on the receivable. */
function sharesOfTarget(payment: PaymentBalance, asked: string, among: readonly Receivable[], taken: readonly Share[]): Share[] {
  const { currency } = payment;
  const used = sum(
    taken.map((share) => share.amount),
    currency,
  );
  const open = sum(
    among.map((each) => stillOpen(each, taken)),
    currency,
  );
  const wanted = asked === "rest" ? smaller(minus(unallocated(payment), used, currency), open) : amount(asked, currency);
  if (compare(wanted, open) > 0) throw new Refusal("receivable.lessOpen", { receivable: among[0]?.number, open, amount: wanted, currency });
  return sharesOf(wanted, among, (each) => stillOpen(each, taken));
}

function stillOpen(receivable: Receivable, taken: readonly Share[]): Amount {
  const own = taken.filter((share) => share.receivable.id === receivable.id).map((share) => share.amount);
  return minus(openAmount(receivable), sum(own, receivable.currency), receivable.currency);
}

function requireSameKind(payment: PaymentBalance, among: readonly Receivable[]): void {
  const { number, currency } = payment;
  for (const each of among) {
    if (each.customerId !== payment.customerId) throw new Refusal("payment.otherCustomer", { number, receivable: each.number });
    if (each.currency !== currency) {
      throw new Refusal("payment.otherCurrency", { number, currency, receivable: each.number, other: each.currency });
    }
  }
  if (among.every((each) => isZero(openAmount(each)))) {
    throw new Refusal("receivable.lessOpen", {
      receivable: among[0]?.number,
      open: zero(currency),
      amount: unallocated(payment),
      currency,
    });
  }
}

async function idsOf(tx: Tx, target: SettleTarget): Promise<Id[]> {
  if ("receivableId" in target) return [target.receivableId];
  const found =
    "source" in target ? await tx.receivables.ofSource(target.source) : await tx.receivables.byReference({ kind: "all" }, target.reference);
  if (found.length === 0) throw new Refusal("receivable.notFound", "reference" in target ? { reference: target.reference } : {});
  return found.map((each) => each.id);
}
