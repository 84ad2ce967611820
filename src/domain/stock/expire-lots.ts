import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { isPositive } from "../shared/quantity";
import type { Tx } from "../shared/tx";

const atOnce = 200;

/**
 * Lots whose last day is over on that day, each noted once; one event a place where something of them still lies, so that whoever
 * watches that level is told though nothing has moved. Gives how many lots there were; 0: none are left.
 */
export async function expireLots(tx: Tx, actor: Actor, day: CalendarDay): Promise<number> {
  const lots = await tx.stock.lotsExpiring(day, atOnce);
  if (lots.length === 0) return 0;
  await tx.stock.noteExpired(
    lots.map(({ id }) => id),
    day,
  );
  const numbers = new Map(lots.map(({ id, number }) => [id, number]));
  const levels = await tx.stock.levels([...new Set(lots.map(({ productId }) => productId))]);
  for (const { productId, warehouseId, lotId, onHand, reserved } of levels) {
    const lot = numbers.get(lotId);
    if (lot === undefined || !isPositive(onHand)) continue;
    const data = { productId, warehouseId, lotId, lot, onHand, reserved, day };
    tx.emit({ type: "stock.expired", subject: { kind: "product", id: productId }, actorId: actor.personId, data });
  }
  return lots.length;
}
