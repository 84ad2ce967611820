import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";

/** Why a customer's balance moved. */
export type AccountLineKind = "raised" | "credited" | "writtenOff" | "payment" | "refunded" | "voided" | "exchanged";

/** One move of a customer's balance; settling moves none, for it only says which payment pays what; in another currency it moves two. */
export interface AccountLine {
  readonly id: Id;
  readonly day: CalendarDay;
  readonly kind: AccountLineKind;
  /** Signed: what raises what the customer owes is positive. */
  readonly amount: Amount;
  readonly currency: Currency;
  /** The receivable's or the payment's. */
  readonly number: string;
  /** An invoice's number, or what the bank said of a payment. */
  readonly reference: string | null;
  /** The sales order that a receivable came from. */
  readonly orderNumber: string | null;
  readonly dueDay: CalendarDay | null;
  readonly postedAt: Date;
}
