import { requireInScope, requirePermission, scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import { amountOf } from "../shared/amount-input";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { PaymentPromise, PromiseState } from "./payment-promise";

export interface NotePromise {
  readonly customerId: Id;
  readonly day: CalendarDay;
  /** Plain decimal text, in the customer's currency; all that is due when left out. */
  readonly amount?: string;
}

/** The customer said when they pay; it replaces what they said before. Refuses `promise.past` and `customer.notFound`. */
export async function notePromise(tx: Tx, actor: Actor, input: NotePromise): Promise<PaymentPromise> {
  requirePermission(actor, "receivable.remind");
  requireInScope("customer", actor, await tx.customers.find(scopeOf(actor), input.customerId));
  const customer = await tx.customers.lock(input.customerId);
  if (!customer) throw new Refusal("customer.notFound");
  if (input.day < (await todayOf(tx))) throw new Refusal("promise.past", { day: input.day });
  const before = await tx.collections.openPromiseOf(customer.id);
  if (before) await closePromise(tx, actor, before, "replaced");
  const promise: PaymentPromise = {
    id: newId(),
    customerId: customer.id,
    promisedDay: input.day,
    amount: amountOf("amount", input.amount, customer.currency),
    currency: customer.currency,
    state: "open",
    notedBy: actor.personId,
    notedAt: tx.now,
    version: 1,
  };
  await tx.collections.addPromise(promise);
  auditCreated(tx, actor, "promise.note", promiseRef(promise), promise);
  tx.emit({ type: "promise.noted", subject: promiseRef(promise), actorId: actor.personId, data: factsOf(promise) });
  return promise;
}

/** Noted by mistake: the customer is reminded as if nothing had been said. Refuses `promise.stale`. */
export async function withdrawPromise(tx: Tx, actor: Actor, input: { readonly id: Id; readonly version: number }): Promise<PaymentPromise> {
  requirePermission(actor, "receivable.remind");
  const promise = await tx.collections.findPromise(input.id);
  if (!promise || promise.version !== input.version || promise.state !== "open") throw new Refusal("promise.stale");
  return closePromise(tx, actor, promise, "withdrawn");
}

/** `facts` go out with the event that it was kept or broken. */
export async function closePromise(
  tx: Tx,
  actor: Actor,
  promise: PaymentPromise,
  state: PromiseState,
  facts: Readonly<Record<string, string>> = {},
): Promise<PaymentPromise> {
  const closed = await tx.collections.savePromise({ ...promise, state });
  auditChange(tx, actor, `promise.${state}`, promiseRef(promise), promise, closed);
  if (state === "broken" || state === "kept") {
    tx.emit({ type: `promise.${state}`, subject: promiseRef(promise), actorId: actor.personId, data: { ...factsOf(promise), ...facts } });
  }
  return closed;
}

const promiseRef = ({ id }: PaymentPromise) => ({ kind: "promise", id });
const factsOf = ({ customerId, promisedDay, amount, currency, notedBy }: PaymentPromise) => ({
  customerId,
  promisedDay,
  amount,
  currency,
  notedBy,
});
