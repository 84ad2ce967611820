import { releaseAllocations, type Release } from "../receivables/release-allocations";
import type { Actor } from "../shared/actor";
import { dayOf } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { Payment } from "./payment";
import { paymentMachine } from "./payment.machine";

export interface UnsettlePayment {
  readonly paymentId: Id;
  readonly version?: number;
  /** Only what it settled of these; everything when left out. */
  readonly receivableIds?: readonly Id[];
  readonly reason: string;
}

/** Takes back what a payment settled: the receivables are open again, the money is the customer's credit. */
export async function unsettlePayment(tx: Tx, actor: Actor, input: UnsettlePayment): Promise<Payment> {
  const payment = await tx.payments.lock(input.paymentId);
  if (!payment) throw new Refusal("payment.notFound");
  requireVersion("payment", payment, input.version);
  applyTransition(actor, paymentMachine, "unsettle", payment, null);
  return takeBack(tx, actor, payment, requireText("reason", input.reason, 500), input.receivableIds);
}

/** For a locked payment; does nothing where it settled nothing. Throws `payment.nothingSettled` when none of the named ones. */
export async function takeBack(tx: Tx, actor: Actor, payment: Payment, reason: string, only?: readonly Id[]): Promise<Payment> {
  const made = await tx.receivables.allocationsOfPayment(payment.id);
  const allocations = made.filter((each) => only === undefined || only.includes(each.receivableId));
  if (only !== undefined && allocations.length === 0) throw new Refusal("payment.nothingSettled", { number: payment.number });
  const receivables = await tx.receivables.lockMany([...new Set(allocations.map((each) => each.receivableId))]);
  const releases = allocations.flatMap((allocation): Release[] => {
    const receivable = receivables.find((each) => each.id === allocation.receivableId);
    return receivable ? [{ allocation, receivable, amount: allocation.amount }] : [];
  });
  const today = dayOf(tx.now, (await companyOf(tx)).timeZone);
  const [after] = await releaseAllocations(tx, actor, releases, new Map([[payment.id, payment]]), today, reason);
  return { ...payment, ...after };
}
