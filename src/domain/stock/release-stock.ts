import type { Id } from "../shared/id";
import { isPositive, least, less, noQuantity, plus, type Quantity } from "../shared/quantity";
import type { Tx } from "../shared/tx";
import { sumByKey } from "./reserve-stock";
import type { Reservation } from "./stock";

/** Gives back all that these sources still hold. Returns how much, by source. */
export async function releaseStock(tx: Tx, sourceKind: string, sourceIds: readonly Id[]): Promise<ReadonlyMap<Id, Quantity>> {
  const held = await tx.stock.lockReservations(sourceKind, sourceIds);
  await giveBack(tx, held);
  const released = new Map<Id, Quantity>();
  for (const each of held) released.set(each.source.id, plus(released.get(each.source.id) ?? noQuantity, each.quantity));
  return released;
}

/** Ends these reservations, which the caller has locked: what they held is free again. */
export async function giveBack(tx: Tx, held: readonly Reservation[]): Promise<void> {
  for (const each of held) await tx.stock.setReservation(each.id, noQuantity);
  for (const { key, quantity } of sumByKey(held)) {
    if (!(await tx.stock.release(key, quantity))) throw new Error(`the ledger holds less than its reservations: ${JSON.stringify(key)}`);
  }
}

/** Takes a quantity out of a source's reservations, earliest lot first; what they cannot give is `missing`. Changes no level. */
export async function takeFromReservations(
  tx: Tx,
  held: readonly Reservation[],
  wanted: Quantity,
): Promise<{ readonly taken: readonly Reservation[]; readonly missing: Quantity }> {
  let open = wanted;
  const taken: Reservation[] = [];
  for (const each of held) {
    if (!isPositive(open)) break;
    const part = least(each.quantity, open);
    open = less(open, part);
    await tx.stock.setReservation(each.id, less(each.quantity, part));
    taken.push({ ...each, quantity: part });
  }
  return { taken, missing: open };
}
