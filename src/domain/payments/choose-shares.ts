import { oldestFirst, sharesOf, type Share } from "../receivables/allocate-payment";
import { unallocated, type PaymentBalance } from "../receivables/payment-balance";
import { openAmount, type Receivable } from "../receivables/receivable";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { amount, compare, isZero, minus, smaller, sum, zero, type Amount, type Currency } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { exchangedShares, exchangeFor, leftAfter, type Exchange } from "./exchange-shares";
import type { Tx } from "../shared/tx";

/** What a payment is to settle: one receivable, all of an order, or all that carries an invoice's number. */
export type SettleTarget = { readonly receivableId: Id } | { readonly source: SubjectRef } | { readonly reference: string };

export interface ChosenShare {
  readonly to: SettleTarget;
  /** In the payment's currency, plain decimal text; "rest": all that is left of the payment, as far as it is owed there. */
  readonly amount: string;
  /** Where it is owed in another currency: the agreed rate as people say it; the company's rate of the day the money came when left out. */
  readonly rate?: string;
}

/**
 * Locks what was chosen and says how much goes where; within one target the oldest due comes first.
 * Without a choice: the customer's oldest due in the payment's currency. Throws `receivable.notFound`, `receivable.lessOpen` when a
 * named amount is more than its target still owes, `payment.mixedCurrencies`, and what `exchangeFor` throws.
 */
export async function chooseShares(tx: Tx, payment: PaymentBalance, chosen: readonly ChosenShare[] | undefined): Promise<Share[]> {
  const left = unallocated(payment);
  if (chosen === undefined) return sharesOf(left, await tx.receivables.lockOpenOfCustomer(payment.customerId, payment.currency));
  const targets: { amount: string; rate: string | undefined; ids: Id[] }[] = [];
  for (const { amount: asked, rate, to } of chosen) targets.push({ amount: asked, rate, ids: await idsOf(tx, to) });
  const locked = await tx.receivables.lockMany([...new Set(targets.flatMap((each) => each.ids))]);
  const shares: Share[] = [];
  for (const target of targets) {
    const among = locked.filter((each) => target.ids.includes(each.id));
    const owed = requireSameKind(payment, among);
    const exchange = owed === payment.currency ? null : await exchangeFor(tx, payment, owed, target.rate);
    shares.push(...sharesOfTarget(payment, target.amount, among, shares, exchange));
  }
  return shares;
}

/** Pure: what earlier choices took is neither left of the payment nor open on the receivable. */
function sharesOfTarget(
  payment: PaymentBalance,
  asked: string,
  among: readonly Receivable[],
  taken: readonly Share[],
  exchange: Exchange | null,
): Share[] {
  const { currency } = payment;
  const openOf = (each: Receivable) => stillOpen(each, taken);
  const owed = among[0]?.currency ?? currency;
  const open = sum(among.map(openOf), owed);
  const openHere = exchange ? exchange.toPayment(open) : open;
  const wanted = asked === "rest" ? smaller(leftAfter(payment, taken), openHere) : amount(asked, currency);
  if (compare(wanted, openHere) > 0) {
    throw new Refusal("receivable.lessOpen", { receivable: among[0]?.number, open: openHere, amount: wanted, currency });
  }
  return exchange ? exchangedShares(wanted, currency, oldestFirst(among), openOf, exchange) : sharesOf(wanted, among, openOf);
}

function stillOpen(receivable: Receivable, taken: readonly Share[]): Amount {
  const own = taken.filter((share) => share.receivable.id === receivable.id).map((share) => share.amount);
  return minus(openAmount(receivable), sum(own, receivable.currency), receivable.currency);
}

/** The one currency in which all of them are owed. */
function requireSameKind(payment: PaymentBalance, among: readonly Receivable[]): Currency {
  const { number } = payment;
  const [owed = payment.currency, another] = [...new Set(among.map((each) => each.currency))];
  for (const each of among) {
    if (each.customerId !== payment.customerId) throw new Refusal("payment.otherCustomer", { number, receivable: each.number });
  }
  if (another !== undefined) throw new Refusal("payment.mixedCurrencies", { number, receivables: among.map((each) => each.number) });
  if (among.every((each) => isZero(openAmount(each)))) {
    throw new Refusal("receivable.lessOpen", {
      receivable: among[0]?.number,
      open: zero(payment.currency),
      amount: unallocated(payment),
      currency: payment.currency,
    });
  }
  return owed;
}

async function idsOf(tx: Tx, target: SettleTarget): Promise<Id[]> {
  if ("receivableId" in target) return [target.receivableId];
  const found =
    "source" in target ? await tx.receivables.ofSource(target.source) : await tx.receivables.byReference({ kind: "all" }, target.reference);
  if (found.length === 0) throw new Refusal("receivable.notFound", "reference" in target ? { reference: target.reference } : {});
  return found.map((each) => each.id);
}
