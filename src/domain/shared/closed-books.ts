import { addDays, dayOf, startOfMonth, type CalendarDay } from "./calendar-day";
import { Refusal } from "./refusal";
import type { Tx } from "./tx";

/** Up to which day nothing may be dated any more: the last day of a month; null: no month was ever closed. */
export interface Books {
  readonly closedThrough: CalendarDay | null;
  readonly version: number;
}

export interface BooksStore {
  read(): Promise<Books>;
  /** Held against `lock` until the commit: no month is closed under what is being written into it. */
  hold(): Promise<Books>;
  /** Waits for everybody who holds the books. */
  lock(): Promise<Books>;
  /** Refuses `month.stale` when somebody closed or reopened a month meanwhile. */
  save(books: Books): Promise<Books>;
}

declare module "./tx" {
  interface Stores {
    readonly books: BooksStore;
  }
}

/**
 * The one check of all that is dated by a person: money, invoices, bills, goods. Throws `month.isClosed`, with the first day that is open.
 * Only a month that is over can be closed, so that what is dated in a month that nowhere on earth is over needs no look.
 */
export async function requireOpenDay(tx: Tx, day: CalendarDay): Promise<void> {
  const firstOpen = await firstOpenBehind(tx, day);
  if (firstOpen !== null) throw new Refusal("month.isClosed", { month: day.slice(0, 7), day, firstOpen });
}

/** Of a day that is closed, the first one that is open; null: the day is open, and stays so until the commit. */
export async function firstOpenBehind(tx: Tx, day: CalendarDay): Promise<CalendarDay | null> {
  if (day >= startOfMonth(addDays(dayOf(tx.now, "UTC"), 1))) return null;
  const { closedThrough } = await tx.books.hold();
  return closedThrough === null || day > closedThrough ? null : addDays(closedThrough, 1);
}
