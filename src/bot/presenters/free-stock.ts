import type { Id } from "../../domain/shared/id";
import { noQuantity, plus, type Quantity } from "../../domain/shared/quantity";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";

/** What is free of each product at this moment, over all warehouses, expired lots left out, in base units. */
export async function freeStock(tx: Tx, productIds: readonly Id[]): Promise<ReadonlyMap<Id, Quantity>> {
  const today = await todayOf(tx);
  const free = new Map<Id, Quantity>();
  const ids = [...new Set(productIds)];
  for (const product of await tx.products.findMany(ids)) if (product.tracksStock) free.set(product.id, noQuantity);
  for (const level of await tx.stock.levels(ids)) {
    if (level.expiryDay !== null && level.expiryDay < today) continue;
    free.set(level.productId, plus(free.get(level.productId) ?? noQuantity, level.available));
  }
  return free;
}
