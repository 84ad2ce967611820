import { requirePermission } from "../access/scope";
import type { Customer } from "../customers/customer";
import type { Actor } from "../shared/actor";
import { anyAmountOf } from "../shared/amount-input";
import { dayOf, type CalendarDay } from "../shared/calendar-day";
import { requireOpenDay } from "../shared/closed-books";
import { newId, type Id } from "../shared/id";
import { compare, zero, type Currency } from "../shared/money";
import { auditCreated, optionalText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { paymentRef, type Payment } from "./payment";

export interface RegisterPayment {
  readonly customerId: Id;
  /** Plain decimal text. */
  readonly amount: string;
  /** The customer's currency when left out. */
  readonly currency?: Currency;
  /** The day the money arrived; today when left out. */
  readonly receivedDay?: CalendarDay;
  readonly account?: string;
  readonly method?: string;
  readonly reference?: string;
  /** The same key again gives the first payment back and does nothing: a form sent twice, a webhook repeated. */
  readonly onceKey?: string;
  /** How it came, where no person typed it: "gateway". */
  readonly via?: string;
  /** Said by a person who was told that one like it is there and means a second one. */
  readonly evenIfAlike?: boolean;
}

/**
 * Writes down money that came in; it is the customer's credit until it is settled.
 * Throws `payment.notPositive`, `payment.futureDay`, `month.isClosed`, `customer.notFound`, and `payment.looksRegistered` when one
 * of the same customer, amount, day and reference stands, unless `evenIfAlike`.
 */
export async function registerPayment(tx: Tx, actor: Actor, input: RegisterPayment): Promise<Payment> {
  requirePermission(actor, "payment.register");
  // The customer's row first: two registrations for one customer see each other.
  const customer = await tx.customers.lock(input.customerId);
  if (!customer) throw new Refusal("customer.notFound");
  const first = await registeredBefore(tx, input.onceKey);
  if (first) return first;
  const payment = await newPayment(tx, actor, customer, input);
  const alike = input.evenIfAlike ? null : await tx.payments.alike(payment);
  if (alike) {
    const { number, currency } = alike;
    throw new Refusal("payment.looksRegistered", {
      number,
      customer: customer.number,
      amount: alike.amount,
      currency,
      day: alike.receivedDay,
    });
  }
  if (!(await tx.payments.add(payment))) {
    // Somebody registered the key, for another customer, between the look and the insert.
    const other = await registeredBefore(tx, input.onceKey);
    if (other) return other;
    throw new Error("a payment was refused as a repetition, and there is no first one");
  }
  auditCreated(tx, actor, "payment.register", paymentRef(payment), payment);
  const { number, currency, receivedDay } = payment;
  const data = {
    number,
    customerId: customer.id,
    amount: payment.amount,
    currency,
    receivedDay,
    ...(input.via !== undefined && { via: input.via }),
  };
  tx.emit({ type: "payment.registered", subject: paymentRef(payment), actorId: actor.personId, data });
  return payment;
}

async function registeredBefore(tx: Tx, onceKey: string | undefined): Promise<Payment | null> {
  return onceKey === undefined ? null : tx.payments.byOnceKey(onceKey);
}

async function newPayment(tx: Tx, actor: Actor, customer: Customer, input: RegisterPayment): Promise<Payment> {
  const currency = input.currency ?? customer.currency;
  const received = anyAmountOf("amount", input.amount, currency);
  if (compare(received, "0") <= 0) throw new Refusal("payment.notPositive", { amount: received, currency });
  const today = dayOf(tx.now, (await companyOf(tx)).timeZone);
  const receivedDay = input.receivedDay ?? today;
  if (receivedDay > today) throw new Refusal("payment.futureDay", { day: receivedDay });
  await requireOpenDay(tx, receivedDay);
  return {
    id: newId(),
    number: await tx.numbers.next("PAY"),
    customerId: customer.id,
    amount: received,
    currency,
    allocated: zero(currency),
    refunded: zero(currency),
    receivedDay,
    account: optionalText("account", input.account, 40),
    method: optionalText("method", input.method, 40),
    reference: optionalText("reference", input.reference, 100),
    onceKey: input.onceKey ?? null,
    state: "registered",
    voidReason: null,
    registeredBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
}
