import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { minus, type Amount, type Currency } from "../shared/money";
import type { Quantity } from "../shared/quantity";

export const payableStates = ["open", "partlyPaid", "paid", "voided"] as const;
export type PayableState = (typeof payableStates)[number];

/** A supplier's bill, matched with what was ordered and received: what we owe. */
export interface Payable {
  readonly id: Id;
  /** "AP-7" */
  readonly number: string;
  readonly supplierId: Id;
  readonly purchaseOrderId: Id;
  /** The supplier's own. */
  readonly billNumber: string | null;
  readonly billDay: CalendarDay;
  readonly dueDay: CalendarDay;
  readonly currency: Currency;
  /** Billed, tax included. */
  readonly amount: Amount;
  /** What the billed quantities cost by the order. */
  readonly expected: Amount;
  readonly paid: Amount;
  readonly state: PayableState;
  /** Who accepted more than was received or agreed. */
  readonly overBy: Id | null;
  readonly voidReason: string | null;
  readonly registeredBy: Id;
  readonly createdAt: Date;
  readonly version: number;
  readonly lines: readonly PayableLine[];
}

export interface PayableLine {
  readonly id: Id;
  readonly lineNo: number;
  readonly orderLineId: Id;
  readonly productId: Id;
  /** In base units. */
  readonly quantity: Quantity;
}

/** Money that left for a bill. */
export interface PayablePayment {
  readonly id: Id;
  readonly payableId: Id;
  readonly amount: Amount;
  readonly paidDay: CalendarDay;
  /** Our bank account, by its code. */
  readonly account: string | null;
  readonly reference: string | null;
  readonly paidBy: Id;
  readonly createdAt: Date;
}

export function payableRef({ id }: { readonly id: Id }): SubjectRef {
  return { kind: "payable", id };
}

export function outstandingOf({ amount, paid, currency }: Payable): Amount {
  return minus(amount, paid, currency);
}
