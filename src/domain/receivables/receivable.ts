import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { minus, type Amount, type Currency } from "../shared/money";
import type { DueRule } from "../shared/payment-terms";

/** Money a customer owes us. Its four sums are kept by the ledger's entries and never go over `amount`. */
export interface Receivable {
  readonly id: Id;
  readonly number: string;
  readonly customerId: Id;
  readonly ownerId: Id;
  /** The document it came from: kind "order" and the order's id. */
  readonly source: SubjectRef;
  readonly partNo: number;
  readonly amount: Amount;
  readonly currency: Currency;
  readonly settled: Amount;
  readonly credited: Amount;
  readonly writtenOff: Amount;
  readonly due: DueRule;
  /** null while what the due day counts from has not happened: owed, not yet due. */
  readonly dueDay: CalendarDay | null;
  /** What the customer knows it by: an invoice's number. */
  readonly reference: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** What each kind of entry does to what is open: raised +, settled −, and so on. */
export type EntryKind = "raised" | "split" | "settled" | "unsettled" | "credited" | "writtenOff";

/** One line of the ledger, never changed. `amount` is signed as it moves what is open. */
export interface ReceivableEntry {
  readonly id: Id;
  readonly receivableId: Id;
  readonly customerId: Id;
  readonly kind: EntryKind;
  readonly amount: Amount;
  /** The day it counts for in the books; aging as of a day reads by it. */
  readonly effectiveDay: CalendarDay;
  /** What caused it: the order, the payment. */
  readonly source: SubjectRef;
  readonly actorId: Id;
  readonly postedAt: Date;
  readonly reason: string | null;
}

/** One payment's share in one receivable; reversed, not deleted, when it is taken back. */
export interface Allocation {
  readonly id: Id;
  readonly paymentId: Id;
  readonly receivableId: Id;
  /** What it settles, in the receivable's currency. */
  readonly amount: Amount;
  /** What it takes of the payment, in the payment's currency; the same sum where the two are the same. */
  readonly paymentAmount: Amount;
  /** The agreed rate as people say it; null where both are in one currency. */
  readonly rate: string | null;
  /** What the change of rates came to in the base currency, a gain positive; null where there is none, or it is not known. */
  readonly exchangeDifference: string | null;
  readonly allocatedDay: CalendarDay;
  readonly reversedAt: Date | null;
  readonly reversedDay: CalendarDay | null;
  readonly createdAt: Date;
}

/** What is still owed on it. */
export function openAmount(receivable: Pick<Receivable, "amount" | "settled" | "credited" | "writtenOff" | "currency">): Amount {
  const { currency } = receivable;
  return minus(
    minus(minus(receivable.amount, receivable.settled, currency), receivable.credited, currency),
    receivable.writtenOff,
    currency,
  );
}
