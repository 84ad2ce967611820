import type { CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import { isZero, minus, sum, type Amount, type Currency } from "../shared/money";

export const paymentStates = ["registered", "partlySettled", "settled", "voided"] as const;
export type PaymentState = (typeof paymentStates)[number];

/** A payment as the ledger sees it: what came in, and how much of it is used. What is left over is the customer's credit. */
export interface PaymentBalance {
  readonly id: Id;
  readonly number: string;
  readonly customerId: Id;
  readonly amount: Amount;
  readonly currency: Currency;
  readonly allocated: Amount;
  readonly refunded: Amount;
  readonly receivedDay: CalendarDay;
  readonly state: PaymentState;
  readonly version: number;
}

/** What of a payment is neither settled against anything nor paid back; nothing of a voided one. */
export function unallocated(payment: Pick<PaymentBalance, "amount" | "allocated" | "refunded" | "currency" | "state">): Amount {
  const { currency } = payment;
  if (payment.state === "voided") return sum([], currency);
  return minus(minus(payment.amount, payment.allocated, currency), payment.refunded, currency);
}

/** The state that a payment's sums make; a voided one stays voided. */
export function stateOfPayment(payment: Pick<PaymentBalance, "amount" | "allocated" | "refunded" | "currency" | "state">): PaymentState {
  if (payment.state === "voided") return "voided";
  if (new Dec(payment.allocated).plus(payment.refunded).isZero()) return "registered";
  return isZero(unallocated(payment)) ? "settled" : "partlySettled";
}
