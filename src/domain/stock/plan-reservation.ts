import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { isPositive, least, less, noQuantity, plus, type Quantity } from "../shared/quantity";
import type { StockKey, StockLevel } from "./stock";

/** What a source needs of a product, in base units. */
export interface Need {
  readonly sourceId: Id;
  readonly productId: Id;
  readonly quantity: Quantity;
}

export interface PlannedReservation extends StockKey {
  readonly sourceId: Id;
  readonly quantity: Quantity;
}

export interface ReservationPlan {
  readonly reservations: readonly PlannedReservation[];
  /** What there is not enough of, by source. */
  readonly short: ReadonlyMap<Id, Quantity>;
}

/**
 * What can be reserved in one warehouse, and what is short. Several needs for one product share what there is, in
 * their order; lots go by earliest expiry, expired ones are never touched. Pure.
 */
export function planReservation(
  needs: readonly Need[],
  levels: readonly StockLevel[],
  warehouseId: Id,
  today: CalendarDay,
): ReservationPlan {
  const free = new Map<string, Quantity>();
  const usable = levels.filter((level) => level.warehouseId === warehouseId && (level.expiryDay === null || level.expiryDay >= today));
  for (const level of usable) free.set(keyOf(level), level.available);
  const reservations: PlannedReservation[] = [];
  const short = new Map<Id, Quantity>();
  for (const need of needs) {
    let open = need.quantity;
    for (const level of usable) {
      if (level.productId !== need.productId || !isPositive(open)) continue;
      const left = free.get(keyOf(level)) ?? noQuantity;
      const taken = isPositive(left) ? least(left, open) : noQuantity;
      if (!isPositive(taken)) continue;
      free.set(keyOf(level), less(left, taken));
      open = less(open, taken);
      const { productId, lotId } = level;
      reservations.push({ sourceId: need.sourceId, productId, warehouseId, lotId, quantity: taken });
    }
    if (isPositive(open)) short.set(need.sourceId, plus(short.get(need.sourceId) ?? noQuantity, open));
  }
  return { reservations, short };
}

/** The warehouse that leaves least short; of equals the first. null without warehouses. */
export function bestWarehouse(
  needs: readonly Need[],
  levels: readonly StockLevel[],
  warehouseIds: readonly Id[],
  today: CalendarDay,
): Id | null {
  let best: { readonly id: Id; readonly lines: number } | null = null;
  for (const id of warehouseIds) {
    const lines = planReservation(needs, levels, id, today).short.size;
    if (!best || lines < best.lines) best = { id, lines };
  }
  return best?.id ?? null;
}

export function keyOf(key: StockKey): string {
  return `${key.productId}/${key.warehouseId}/${key.lotId}`;
}
