import { savePayment } from "../receivables/allocate-payment";
import { unallocated } from "../receivables/payment-balance";
import type { Actor } from "../shared/actor";
import { anyAmountOf } from "../shared/amount-input";
import { requireOpenDay } from "../shared/closed-books";
import { newId, type Id } from "../shared/id";
import { compare, sum } from "../shared/money";
import { auditChange, requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { paymentRef, type Payment } from "./payment";
import { paymentMachine } from "./payment.machine";

export interface RefundPayment {
  readonly paymentId: Id;
  readonly version?: number;
  /** Plain decimal text; all that is left when left out. */
  readonly amount?: string;
  readonly reason: string;
}

/** Pays back what is left of a payment, with no other document. Throws `payment.lessLeft`, `payment.notPositive` and `month.isClosed`. */
export async function refundPayment(tx: Tx, actor: Actor, input: RefundPayment): Promise<Payment> {
  const payment = await tx.payments.lock(input.paymentId);
  if (!payment) throw new Refusal("payment.notFound");
  requireVersion("payment", payment, input.version);
  applyTransition(actor, paymentMachine, "refund", payment, null);
  const { currency, number, customerId } = payment;
  const left = unallocated(payment);
  const back = input.amount === undefined ? left : anyAmountOf("amount", input.amount, currency);
  if (compare(back, "0") <= 0) throw new Refusal("payment.notPositive", { amount: back, currency });
  if (compare(back, left) > 0) throw new Refusal("payment.lessLeft", { number, left, amount: back, currency });
  const reason = requireText("reason", input.reason, 500);
  const effectiveDay = await todayOf(tx);
  await requireOpenDay(tx, effectiveDay);
  await tx.payments.addReduction({
    id: newId(),
    paymentId: payment.id,
    kind: "refunded",
    amount: back,
    effectiveDay,
    reason,
    actorId: actor.personId,
    postedAt: tx.now,
  });
  const after: Payment = { ...payment, ...(await savePayment(tx, { ...payment, refunded: sum([payment.refunded, back], currency) })) };
  auditChange(tx, actor, "payment.refund", paymentRef(payment), payment, after);
  const data = { number, customerId, amount: back, currency, reason };
  tx.emit({ type: "payment.refunded", subject: paymentRef(payment), actorId: actor.personId, data });
  return after;
}
