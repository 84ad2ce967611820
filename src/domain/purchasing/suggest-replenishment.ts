import type { Actor } from "../shared/actor";
import { todayOf } from "../shared/settings";
import { noQuantity } from "../shared/quantity";
import type { Tx } from "../shared/tx";
import type { OnItsWay, Requisition } from "./requisition";
import { missingOf, topUpRequisition } from "./top-up-requisition";

export interface Replenishment {
  readonly requisitions: readonly Requisition[];
  /** Purchase orders that should have come: a reason to call the supplier, not to buy again. */
  readonly late: readonly OnItsWay[];
}

/** The daily look at every threshold. Run twice, the second makes nothing new. */
export async function suggestReplenishment(tx: Tx, actor: Actor): Promise<Replenishment> {
  const safety = (await tx.stock.allSafetyStocks()).toSorted((left, right) =>
    `${left.productId}${left.warehouseId}` < `${right.productId}${right.warehouseId}` ? -1 : 1,
  );
  const requisitions: Requisition[] = [];
  for (const { productId, warehouseId } of safety) {
    if ((await missingOf(tx, productId, warehouseId)) === noQuantity) continue;
    const topped = await topUpRequisition(tx, actor, { productId, warehouseId, sourceId: null });
    if (topped) requisitions.push(topped);
  }
  const today = await todayOf(tx);
  const onItsWay = await tx.requisitions.onItsWay([...new Set(safety.map((each) => each.productId))]);
  return { requisitions, late: onItsWay.filter((each) => each.dueDay !== null && each.dueDay < today) };
}
