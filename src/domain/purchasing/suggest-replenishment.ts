import type { Actor } from "../shared/actor";
import { total } from "../shared/quantity";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { coverShortages } from "./cover-shortages";
import type { OnItsWay, Requisition } from "./requisition";

export interface Replenishment {
  readonly requisitions: readonly Requisition[];
  /** Purchase orders that should have come: a reason to call the supplier, not to buy again. */
  readonly late: readonly OnItsWay[];
}

/** The daily look at every threshold. Run twice, the second makes nothing new. */
export async function suggestReplenishment(tx: Tx, actor: Actor): Promise<Replenishment> {
  const safety = await tx.stock.allSafetyStocks();
  const productIds = [...new Set(safety.map((each) => each.productId))];
  const today = await todayOf(tx);
  const levels = (await tx.stock.levels(productIds)).filter((level) => level.expiryDay === null || level.expiryDay >= today);
  const positions = safety.map(({ productId, warehouseId }) => {
    const here = levels.filter((level) => level.productId === productId && level.warehouseId === warehouseId);
    return { productId, warehouseId, available: total(here.map((level) => level.available)) };
  });
  const requisitions = await coverShortages(tx, actor, positions, null);
  const onItsWay = await tx.requisitions.onItsWay(productIds);
  return { requisitions, late: onItsWay.filter((each) => each.dueDay !== null && each.dueDay < today) };
}
