import type { CalendarDay } from "../shared/calendar-day";
import { calendarDay, endOfMonth } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";

/** What is looked through before a month is closed, in the order in which it is gone through. */
export const monthItems = [
  "shippedNotInvoiced",
  "invoicedNotPaid",
  "paymentsNotSettled",
  "creditsUnused",
  "writtenOff",
  "creditNotes",
  "exchangeDifferences",
  "invoiceNumbers",
  "billsNotMatched",
  "receivedNotBilled",
] as const;
export type MonthItem = (typeof monthItems)[number];

/** What asks for work, as against what is only to be read. */
export const openItems: ReadonlySet<MonthItem> = new Set([
  "shippedNotInvoiced",
  "paymentsNotSettled",
  "invoiceNumbers",
  "billsNotMatched",
  "receivedNotBilled",
]);

/** What is wrong with a number: it is nobody's, or a later one has an earlier day. */
export type NumberFault = "missing" | "dayBefore";

/** One document behind an item's count and sum. */
export interface MonthRow {
  readonly key: Id;
  readonly number: string;
  readonly party: { readonly kind: "customer" | "supplier"; readonly id: Id } | null;
  /** What belongs to it: the invoice that is credited, the receivable that was settled, why it was written off. */
  readonly note: string | null;
  readonly fault: NumberFault | null;
  /** Of a bill: what it should have come to. */
  readonly expected: Amount | null;
  readonly day: CalendarDay | null;
  readonly amount: Amount | null;
  readonly currency: Currency;
}

/** A sum of each currency that occurs. */
export interface MoneySum {
  readonly amount: Amount;
  readonly currency: Currency;
}

/** "2026-11" → its first and last day. */
export function daysOfMonth(month: string): { readonly from: CalendarDay; readonly to: CalendarDay } {
  const from = calendarDay(`${month}-01`);
  return { from, to: endOfMonth(from) };
}

export function monthOfDay(day: CalendarDay): string {
  return day.slice(0, 7);
}
