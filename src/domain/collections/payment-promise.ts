import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";

export const promiseStates = ["open", "kept", "broken", "replaced", "withdrawn"] as const;
export type PromiseState = (typeof promiseStates)[number];

/** "They pay on Friday": until that day has passed the customer is left in peace. */
export interface PaymentPromise {
  readonly id: Id;
  readonly customerId: Id;
  readonly promisedDay: CalendarDay;
  /** null: all that is due. */
  readonly amount: Amount | null;
  readonly currency: Currency;
  readonly state: PromiseState;
  readonly notedBy: Id;
  readonly notedAt: Date;
  readonly version: number;
}
