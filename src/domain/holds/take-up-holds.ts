import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { isPositive, least, less, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import type { Tx } from "../shared/tx";
import { keyOf, type PlannedReservation } from "../stock/plan-reservation";
import { sumByKey } from "../stock/reserve-stock";
import type { Reservation, StockLevel } from "../stock/stock";
import { moveHold } from "./move-hold";
import { holdSource, type StockHold } from "./stock-hold";

/** What a customer's holds reserve, locked, for an order that may take it up. */
export interface HeldStock {
  readonly holds: readonly StockHold[];
  readonly reservations: readonly Reservation[];
}

export const nothingHeld: HeldStock = { holds: [], reservations: [] };

export async function lockHeldFor(tx: Tx, customerId: Id, productIds: readonly Id[]): Promise<HeldStock> {
  const ids = productIds.length === 0 ? [] : await tx.stockHolds.heldFor(customerId, productIds);
  if (ids.length === 0) return nothingHeld;
  const holds: StockHold[] = [];
  for (const id of ids.toSorted()) {
    const hold = await tx.stockHolds.lock(id);
    if (hold?.state === "held") holds.push(hold);
  }
  const reservations = await tx.stock.lockReservations(
    holdSource,
    holds.map((hold) => hold.id),
  );
  return { holds, reservations };
}

/** Levels as they are for whom it is held. */
export function withHeld(levels: readonly StockLevel[], held: readonly (Reservation | PlannedReservation)[]): readonly StockLevel[] {
  if (held.length === 0) return levels;
  const sums = new Map(sumByKey(held).map(({ key, quantity }) => [keyOf(key), quantity]));
  return levels.map((level) => {
    const own = sums.get(keyOf(level));
    return own === undefined ? level : { ...level, reserved: less(level.reserved, own), available: plus(level.available, own) };
  });
}

/** The part of what is held that a plan uses: of each key, what is held before what is free. */
export function usedOf({ reservations }: HeldStock, planned: readonly PlannedReservation[]): readonly Reservation[] {
  const wanted = new Map(sumByKey(planned).map(({ key, quantity }) => [keyOf(key), quantity]));
  return reservations.flatMap((each) => {
    const open = wanted.get(keyOf(each)) ?? noQuantity;
    const quantity = least(each.quantity, open);
    if (!isPositive(quantity)) return [];
    wanted.set(keyOf(each), less(open, quantity));
    return [{ ...each, quantity }];
  });
}

/** The holds say what an order took of them. Changes no stock: `giveUpHeld` does, once the stock rows' turn has come. */
export async function takeUpHolds(tx: Tx, actor: Actor, { holds }: HeldStock, used: readonly Reservation[], orderId: Id): Promise<void> {
  for (const hold of holds) {
    const taken: Quantity = total(used.filter((each) => each.source.id === hold.id).map((each) => each.quantity));
    if (!isPositive(taken)) continue;
    const held = less(hold.held, taken);
    const also = { held, salesOrderId: orderId };
    await moveHold(tx, actor, isPositive(held) ? "takeUpPart" : "takeUp", hold, also);
  }
}

/** Frees what the order takes up, just before it is reserved for it in the same transaction. */
export async function giveUpHeld(tx: Tx, { reservations }: HeldStock, used: readonly Reservation[]): Promise<void> {
  for (const each of used) {
    const held = reservations.find((other) => other.id === each.id);
    await tx.stock.setReservation(each.id, less(held?.quantity ?? each.quantity, each.quantity));
  }
  for (const { key, quantity } of sumByKey(used)) {
    if (!(await tx.stock.release(key, quantity))) throw new Error(`the ledger holds less than its holds: ${JSON.stringify(key)}`);
  }
}
