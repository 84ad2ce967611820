import { daysBetween } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";

/** How many days the customer's oldest overdue receivable has been due; 0 when none is. */
export async function daysOverdue(tx: Tx, customerId: Id): Promise<number> {
  const today = await todayOf(tx);
  const overdue = await tx.receivables.find({ kind: "all" }, { customerId, open: true, dueBefore: today, limit: 50 });
  const [oldest] = overdue.flatMap((each) => (each.dueDay ? [each.dueDay] : [])).toSorted();
  return oldest ? daysBetween(oldest, today) : 0;
}
