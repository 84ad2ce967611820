import type { Actor } from "../shared/actor";
import { daysBetween, type CalendarDay } from "../shared/calendar-day";
import type { Tx } from "../shared/tx";
import type { PurchaseOrder } from "./purchase-order";

export interface LateOrder {
  readonly order: PurchaseOrder;
  readonly daysLate: number;
}

/** Purchase orders that should have come before that day, the latest first; a reason to call, not to buy again. */
export async function lateOrders(tx: Tx, today: CalendarDay): Promise<readonly LateOrder[]> {
  const late = await tx.purchaseOrders.list({ states: ["confirmed", "partlyReceived"], dueBefore: today }, { limit: 50, after: null });
  return late.items
    .map((order) => ({ order, daysLate: order.dueDay === null ? 0 : daysBetween(order.dueDay, today) }))
    .toSorted((a, b) => b.daysLate - a.daysLate);
}

/** One event about all of them, for one message; none when nothing is late. */
export async function warnOfLateOrders(tx: Tx, actor: Actor, day: CalendarDay): Promise<number> {
  const late = await lateOrders(tx, day);
  const [first] = late;
  if (!first) return 0;
  const data = { day, orders: late.map(({ order }) => order.id) };
  tx.emit({ type: "purchaseOrder.wereLate", subject: { kind: "purchaseOrder", id: first.order.id }, actorId: actor.personId, data });
  return late.length;
}
