import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";
import type { Quantity } from "../shared/quantity";

/** A line of an order and how much of it had moved by then, in base units. */
export interface MovedLine {
  readonly orderId: Id;
  readonly lineId: Id;
  readonly quantity: Quantity;
}

/** A sum of a customer's or supplier's with the document that says it. */
export interface DatedSum {
  readonly key: Id;
  readonly number: string;
  readonly partyId: Id;
  readonly day: CalendarDay;
  readonly amount: Amount;
  readonly currency: Currency;
}

/** What a month is looked through for before it is closed. Days are both included. */
export interface MonthStore {
  /** Order lines of which more had shipped before that instant than came back or stands on an invoice that was issued. */
  shippedBefore(until: Date): Promise<readonly MovedLine[]>;
  /** Lines of purchase orders of which more had come in by that day than went back or is billed. */
  receivedBy(day: CalendarDay): Promise<readonly MovedLine[]>;
  /** What is left of each payment received by then; `owes`: its customer owes something in its currency. */
  leftOfPayments(day: CalendarDay): Promise<readonly (DatedSum & { readonly owes: boolean })[]>;
  /** What was written off and not restored, with why it last was. */
  writtenOff(from: CalendarDay, to: CalendarDay): Promise<readonly (DatedSum & { readonly reason: string | null })[]>;
  /** With the invoice that each takes back. */
  creditNotes(from: CalendarDay, to: CalendarDay): Promise<readonly (DatedSum & { readonly invoice: string })[]>;
  /** What settlements made and reversed came to in the base currency, a gain positive, with the receivable that was settled. */
  exchangeDifferences(from: CalendarDay, to: CalendarDay, base: Currency): Promise<readonly (DatedSum & { readonly receivable: string })[]>;
  /** The numbers of our own series of that year, in their order: a number in between may be of a later month. */
  ownNumbers(year: string): Promise<readonly (DatedSum & { readonly issued: string })[]>;
  /** Bills that somebody let pass though they do not agree with the order or the receipt, and what they should have come to. */
  billsLetPass(from: CalendarDay, to: CalendarDay): Promise<readonly (DatedSum & { readonly expected: Amount })[]>;
  /** What suppliers were owed that evening. */
  payablesOn(day: CalendarDay): Promise<readonly DatedSum[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly months: MonthStore;
  }
}
