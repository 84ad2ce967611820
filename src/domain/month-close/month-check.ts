import { requirePermission } from "../access/scope";
import { runReport } from "../reports/run-report";
import type { Actor } from "../shared/actor";
import { addDays, startOfMonth, type CalendarDay } from "../shared/calendar-day";
import { amount, sum } from "../shared/money";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { isClosed } from "./close-month";
import { daysOfMonth, monthItems, monthOfDay, type MonthItem, type MonthRow, type MoneySum } from "./month";
import { rowsOf } from "./month-rows";

/** What is looked at before a month is closed: each item with how many and how much, and what the books say on its last day. */
export interface MonthCheck {
  /** "2026-11" */
  readonly month: string;
  /** What the balances are as of: its last day, or today while it goes on. */
  readonly asOf: CalendarDay;
  readonly over: boolean;
  readonly closed: boolean;
  readonly version: number;
  readonly items: readonly { readonly item: MonthItem; readonly count: number; readonly sums: readonly MoneySum[] }[];
  readonly receivables: readonly MoneySum[];
  readonly payables: readonly MoneySum[];
  /** In the base currency; null for who may not see what stock costs. */
  readonly stockValue: MoneySum | null;
}

/** Which month is meant where none is named: the last one until it is closed, from the 21st on this one. Days are the company's. */
export async function monthMeant(tx: Tx): Promise<string> {
  const today = await todayOf(tx);
  const last = monthOfDay(addDays(startOfMonth(today), -1));
  return Number(today.slice(8)) > 20 || isClosed(await tx.books.read(), last) ? monthOfDay(today) : last;
}

/** Throws `access.notAllowed`. Reads all documents that it counts: a question for once a month, not for every morning. */
export async function readMonthCheck(tx: Tx, actor: Actor, month: string): Promise<MonthCheck> {
  requirePermission(actor, "month.check");
  const today = await todayOf(tx);
  const { to } = daysOfMonth(month);
  const over = to < today;
  const asOf = over ? to : today;
  const books = await tx.books.read();
  const items: MonthCheck["items"][number][] = [];
  for (const item of monthItems) {
    const rows = await rowsOf[item]({ tx, actor, month });
    items.push({ item, count: rows.length, sums: sumsOf(rows) });
  }
  const open = await tx.receivables.openItemsAsOf({ kind: "all" }, asOf);
  return {
    month,
    asOf,
    over,
    closed: isClosed(books, month),
    version: books.version,
    items,
    receivables: sumsOf(open.map((each) => ({ amount: each.open, currency: each.currency }))),
    payables: sumsOf(await tx.months.payablesOn(asOf)),
    stockValue: actor.permissions.has("cost.read") ? await stockValueOn(tx, actor, asOf) : null,
  };
}

/** The report's own total, to the cent. */
async function stockValueOn(tx: Tx, actor: Actor, day: CalendarDay): Promise<MoneySum | null> {
  const { totals } = await runReport(tx, actor, { report: "stockValue", by: "warehouse", from: startOfMonth(day), to: day, ownerId: null });
  const [whole] = totals;
  return whole ? { amount: amount(whole.cells[0] ?? "0", whole.currency), currency: whole.currency } : null;
}

/** The documents behind one item. Throws `access.notAllowed`. */
export async function readMonthItem(tx: Tx, actor: Actor, month: string, item: MonthItem): Promise<readonly MonthRow[]> {
  requirePermission(actor, "month.check");
  return rowsOf[item]({ tx, actor, month });
}

function sumsOf(rows: readonly Pick<MonthRow, "amount" | "currency">[]): MoneySum[] {
  const counted = rows.flatMap(({ amount: each, currency }) => (each === null ? [] : [{ amount: each, currency }]));
  return [...new Set(counted.map(({ currency }) => currency))].toSorted().map((currency) => ({
    amount: sum(
      counted.filter((each) => each.currency === currency).map((each) => each.amount),
      currency,
    ),
    currency,
  }));
}
