import { allocatePayment, takenOf, type Share } from "../receivables/allocate-payment";
import { unallocated } from "../receivables/payment-balance";
import type { Actor } from "../shared/actor";
import { dayOf } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { sum } from "../shared/money";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { chooseShares, type ChosenShare } from "./choose-shares";
import { exchangeDifference } from "./exchange-shares";
import { followSettlement } from "./follow-settlement";
import { paymentRef, type Payment } from "./payment";
import { paymentMachine } from "./payment.machine";

export interface SettlePayment {
  readonly paymentId: Id;
  /** The version that the tapped card shows. */
  readonly version?: number;
  /** Left out: the oldest due first. */
  readonly shares?: readonly ChosenShare[];
}

export interface Settled {
  readonly payment: Payment;
  readonly shares: readonly Share[];
}

/**
 * Settles receivables with what is left of a payment, and tells the orders that are paid by it. It counts from
 * today in the books: what an earlier day's report said stays true. What is left over is the customer's credit. In another currency both sums, the rate and the
 * exchange difference are kept.
 * Throws `payment.notFound`, `payment.stale`, and what `chooseShares` and `allocatePayment` throw.
 */
export async function settlePayment(tx: Tx, actor: Actor, input: SettlePayment): Promise<Settled> {
  const payment = await tx.payments.lock(input.paymentId);
  if (!payment) throw new Refusal("payment.notFound");
  requireVersion("payment", payment, input.version);
  applyTransition(actor, paymentMachine, "settle", payment, null);
  const today = dayOf(tx.now, (await companyOf(tx)).timeZone);
  const shares = await chooseShares(tx, payment, input.shares);
  const after: Payment = {
    ...payment,
    ...(await allocatePayment(tx, actor, payment, shares, today, (share) => exchangeDifference(tx, payment, share))),
  };
  auditChange(tx, actor, "payment.settle", paymentRef(payment), payment, after);
  tx.emit({ type: "payment.settled", subject: paymentRef(payment), actorId: actor.personId, data: settledData(after, shares) });
  await followSettlement(tx, actor, shares);
  return { payment: after, shares };
}

function settledData(payment: Payment, shares: readonly Share[]): Readonly<Record<string, unknown>> {
  const { number, customerId, currency, state } = payment;
  const receivables = shares.map(({ receivable: { id, number: said, currency: owed, source }, amount, exchange }) => ({
    id,
    number: said,
    amount,
    currency: owed,
    source,
    ...exchange,
  }));
  return { number, customerId, currency, state, settled: sum(shares.map(takenOf), currency), left: unallocated(payment), receivables };
}
