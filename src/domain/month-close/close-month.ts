import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { addDays, endOfMonth, type CalendarDay } from "../shared/calendar-day";
import type { Books } from "../shared/closed-books";
import { auditChange, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { daysOfMonth, monthOfDay } from "./month";

/** Both the books' only name, and the version that a card or a note of an undo has seen. */
export const booksRef = { kind: "books", id: "books" } as const;

export interface CloseMonth {
  /** "2026-11" */
  readonly month: string;
  readonly version?: number;
}

export interface ReopenMonth extends CloseMonth {
  readonly reason: string;
}

/**
 * From now on nothing can be dated into the month, nor into any before it (`requireOpenDay`). Throws `month.notOver`, `month.closedAlready`
 * and `month.stale`.
 */
export async function closeMonth(tx: Tx, actor: Actor, { month, version }: CloseMonth): Promise<Books> {
  requirePermission(actor, "month.close");
  await requireClosable(tx, month);
  const before = await lockBooks(tx, version);
  const { to } = daysOfMonth(month);
  if (isClosed(before, month)) throw new Refusal("month.closedAlready", { month });
  return saveBooks(tx, actor, "close", before, { month, closedThrough: to });
}

/** A month that is not over has days that nobody can have booked yet. Throws `month.notOver`. */
export async function requireClosable(tx: Tx, month: string): Promise<void> {
  const { to } = daysOfMonth(month);
  if (to >= (await todayOf(tx))) throw new Refusal("month.notOver", { month, from: addDays(to, 1) });
}

export function isClosed({ closedThrough }: Books, month: string): boolean {
  return closedThrough !== null && daysOfMonth(month).to <= closedThrough;
}

/**
 * The month that was closed last is open again; those before it stay closed. Throws `month.notClosed`, `month.reopenLastFirst`,
 * `text.missing` without a reason, and `month.stale`.
 */
export async function reopenMonth(tx: Tx, actor: Actor, { month, version, reason: said }: ReopenMonth): Promise<Books> {
  requirePermission(actor, "month.close");
  const reason = requireText("reason", said, 500);
  const before = await lockBooks(tx, version);
  const { closedThrough } = before;
  if (closedThrough === null || !isClosed(before, month)) throw new Refusal("month.notClosed", { month });
  const last = monthOfDay(closedThrough);
  if (last !== month) throw new Refusal("month.reopenLastFirst", { month, last });
  return saveBooks(tx, actor, "reopen", before, { month, closedThrough: endOfMonth(addDays(daysOfMonth(month).from, -1)), reason });
}

/** What closing is taken back by: the books as they were before it. */
export async function restoreBooks(
  tx: Tx,
  actor: Actor,
  before: Pick<Books, "closedThrough">,
  version: number,
  reason: string,
): Promise<Books> {
  requirePermission(actor, "month.close");
  const now = await lockBooks(tx, version);
  const month = monthOfDay(now.closedThrough ?? (await todayOf(tx)));
  return saveBooks(tx, actor, "reopen", now, { month, closedThrough: before.closedThrough, reason });
}

async function lockBooks(tx: Tx, seen: number | undefined): Promise<Books> {
  const books = await tx.books.lock();
  if (seen !== undefined && seen !== books.version) throw new Refusal("month.stale");
  return books;
}

interface News {
  readonly month: string;
  readonly closedThrough: CalendarDay | null;
  readonly reason?: string;
}

async function saveBooks(
  tx: Tx,
  actor: Actor,
  verb: "close" | "reopen",
  before: Books,
  { month, closedThrough, reason }: News,
): Promise<Books> {
  const saved = await tx.books.save({ ...before, closedThrough });
  const why = reason === undefined ? {} : { reason };
  auditChange(tx, actor, `month.${verb}`, booksRef, { ...before, reason: null }, { ...saved, ...why });
  const type = verb === "close" ? "month.closed" : "month.reopened";
  tx.emit({ type, subject: booksRef, actorId: actor.personId, data: { month, ...why } });
  return saved;
}
