import type { Actor } from "../shared/actor";
import { requireOpenDay } from "../shared/closed-books";
import { newId, type Id } from "../shared/id";
import { auditChange, requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { paymentRef, type Payment } from "./payment";
import { paymentMachine } from "./payment.machine";
import { takeBack } from "./unsettle-payment";

export interface VoidPayment {
  readonly paymentId: Id;
  readonly version?: number;
  readonly reason: string;
}

/** A payment registered by mistake: what it settled is open again, and it counts for nothing from today. */
export async function voidPayment(tx: Tx, actor: Actor, input: VoidPayment): Promise<Payment> {
  const payment = await tx.payments.lock(input.paymentId);
  if (!payment) throw new Refusal("payment.notFound");
  requireVersion("payment", payment, input.version);
  applyTransition(actor, paymentMachine, "void", payment, null);
  const reason = requireText("reason", input.reason, 500);
  const effectiveDay = await todayOf(tx);
  await requireOpenDay(tx, effectiveDay);
  const free = await takeBack(tx, actor, payment, reason);
  const voided = await tx.payments.saveVoided({ ...applyTransition(actor, paymentMachine, "void", free, null), voidReason: reason });
  await tx.payments.addReduction({
    id: newId(),
    paymentId: payment.id,
    kind: "voided",
    amount: payment.amount,
    effectiveDay,
    reason,
    actorId: actor.personId,
    postedAt: tx.now,
  });
  auditChange(tx, actor, "payment.void", paymentRef(payment), free, voided);
  const { number, customerId, amount, currency } = payment;
  const data = { number, customerId, amount, currency, reason };
  tx.emit({ type: "payment.voided", subject: paymentRef(payment), actorId: actor.personId, data });
  return voided;
}
