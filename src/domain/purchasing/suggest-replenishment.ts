import type { Actor } from "../shared/actor";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { freeOf } from "../stock/free-of";
import { coverShortages } from "./cover-shortages";
import { openKeyOf, type OnItsWay, type Requisition } from "./requisition";

export interface Replenishment {
  readonly requisitions: readonly Requisition[];
  /** Purchase orders that should have come: a reason to call the supplier, not to buy again. */
  readonly late: readonly OnItsWay[];
}

/**
 * The daily look at every threshold: what no event told of. Run twice, the second makes nothing new; what was rejected or cancelled
 * is not asked for again each morning, only once more is short.
 */
export async function suggestReplenishment(tx: Tx, actor: Actor): Promise<Replenishment> {
  const safety = await tx.stock.allSafetyStocks();
  const productIds = [...new Set(safety.map((each) => each.productId))];
  const today = await todayOf(tx);
  const levels = await tx.stock.levels(productIds);
  const positions = safety.map(({ productId, warehouseId }) => {
    const here = levels.filter((level) => level.productId === productId && level.warehouseId === warehouseId);
    return { productId, warehouseId, available: freeOf(here, today) };
  });
  const declined = new Map(
    (await tx.requisitions.lastDeclined(productIds)).map((each) => [openKeyOf(each.productId, each.warehouseId), each.quantity]),
  );
  const requisitions = await coverShortages(tx, actor, positions, null, undefined, declined);
  const onItsWay = await tx.requisitions.onItsWay(productIds);
  return { requisitions, late: onItsWay.filter((each) => each.dueDay !== null && each.dueDay < today) };
}
