import { movePurchaseOrder } from "../purchasing/move-purchase-order";
import { allReceived, billableOf } from "../purchasing/purchase-order";
import type { Actor } from "../shared/actor";
import { amountOf } from "../shared/amount-input";
import type { CalendarDay } from "../shared/calendar-day";
import { requireOpenDay } from "../shared/closed-books";
import { newId, type Id } from "../shared/id";
import { compare, isZero, sum, type Amount } from "../shared/money";
import { isPositive } from "../shared/quantity";
import { auditChange, optionalText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { outstandingOf, payableRef, type Payable } from "./payable";
import { payableMachine, type PayableVerb } from "./payable.machine";

export interface PayableRef {
  readonly id: Id;
  readonly version?: number;
}

export interface PayPayable extends PayableRef {
  /** All that is outstanding where left out. */
  readonly amount?: string;
  /** Today where left out. */
  readonly paidDay?: CalendarDay;
  readonly account?: string;
  readonly reference?: string;
}

/** Money left for a bill, never more than it says. Refuses `payable.notPositive`, `payable.overpaid`, `payable.paidInFuture`, `month.isClosed`. */
export async function payPayable(tx: Tx, actor: Actor, input: PayPayable): Promise<Payable> {
  const { payable } = await lockPayable(tx, input);
  const open = outstandingOf(payable);
  const paid = amountOf("amount", input.amount, payable.currency) ?? open;
  const verb: PayableVerb = compare(paid, open) < 0 ? "payPart" : "pay";
  const moved = applyTransition(actor, payableMachine, verb, payable, null);
  if (isZero(paid)) throw new Refusal("payable.notPositive", { number: payable.number });
  if (compare(paid, open) > 0) {
    throw new Refusal("payable.overpaid", { number: payable.number, open, amount: paid, currency: payable.currency });
  }
  const today = await todayOf(tx);
  const paidDay = input.paidDay ?? today;
  if (paidDay > today) throw new Refusal("payable.paidInFuture", { day: paidDay });
  await requireOpenDay(tx, paidDay);
  const saved = await savePayable(tx, actor, verb, payable, { ...moved, paid: sum([payable.paid, paid], payable.currency) }, { paid });
  await tx.payables.addPayment({
    id: newId(),
    payableId: payable.id,
    amount: paid,
    paidDay,
    account: optionalText("account", input.account, 40),
    reference: optionalText("reference", input.reference, 100),
    paidBy: actor.personId,
    createdAt: tx.now,
  });
  await closeIfDone(tx, actor, saved);
  return saved;
}

/** The bill, locked behind its purchase order: the order in which bills are registered too. */
export async function lockPayable(tx: Tx, ref: PayableRef) {
  const found = await tx.payables.find(ref.id);
  const order = found && (await tx.purchaseOrders.lock(found.purchaseOrderId));
  const payable = found && (await tx.payables.lock(ref.id));
  if (!payable || !order) throw new Refusal("payable.notFound");
  requireVersion("payable", payable, ref.version);
  return { payable, order };
}

export async function savePayable(
  tx: Tx,
  actor: Actor,
  verb: PayableVerb,
  before: Payable,
  after: Payable,
  data: Readonly<Record<string, Amount | string>>,
): Promise<Payable> {
  const saved = await tx.payables.save(after);
  auditChange(tx, actor, `payable.${verb}`, payableRef(saved), before, saved);
  const type = payableMachine.transitions.find((move) => move.name === verb)?.emits;
  const { number, supplierId, purchaseOrderId, currency } = saved;
  const facts = { number, supplierId, purchaseOrderId, currency, ...data };
  if (type !== undefined) tx.emit({ type, subject: payableRef(saved), actorId: actor.personId, data: facts });
  return saved;
}

/** All that was kept is billed and paid, and nothing more is to come: the purchase order is done with. */
async function closeIfDone(tx: Tx, actor: Actor, { purchaseOrderId }: Payable): Promise<void> {
  const order = await tx.purchaseOrders.lock(purchaseOrderId);
  if (order?.state !== "received" || !allReceived(order) || order.lines.some((line) => isPositive(billableOf(line)))) return;
  const bills = await tx.payables.ofOrder(order.id);
  if (bills.every((bill) => bill.state === "paid" || bill.state === "voided")) await movePurchaseOrder(tx, actor, "close", order);
}
