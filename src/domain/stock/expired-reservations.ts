import type { CalendarDay } from "../shared/calendar-day";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { keyOf } from "./plan-reservation";
import type { Reservation } from "./stock";

export interface ExpiredReservation extends Reservation {
  readonly lotNumber: string;
  readonly expiryDay: CalendarDay;
}

/** Those that hold a lot whose last day is gone: it was good when it was promised and may not leave any more. */
export async function expiredAmong(tx: Tx, held: readonly Reservation[]): Promise<readonly ExpiredReservation[]> {
  if (held.every((each) => each.lotId === "")) return [];
  const today = await todayOf(tx);
  const levels = new Map((await tx.stock.levels([...new Set(held.map((each) => each.productId))])).map((level) => [keyOf(level), level]));
  return held.flatMap((each) => {
    const { expiryDay = null, lotNumber = null } = levels.get(keyOf(each)) ?? {};
    return expiryDay !== null && expiryDay < today ? [{ ...each, expiryDay, lotNumber: lotNumber ?? "" }] : [];
  });
}
