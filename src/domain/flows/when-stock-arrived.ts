import { systemActor } from "../access/identify-actor";
import { allocateBackorders } from "../outbound/allocate-backorders";
import type { Actor } from "../shared/actor";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { defineFlow } from "./define-flow";

async function stockActor(tx: Tx): Promise<Actor> {
  return systemActor("stock", (await companyOf(tx)).timeZone);
}

/** Goods came in: who has waited longest is served. */
export const whenStockArrived = defineFlow({
  on: "stock.arrived",
  async start(tx, { data }) {
    const { productId, warehouseId } = data;
    if (typeof productId !== "string" || typeof warehouseId !== "string") return;
    await allocateBackorders(tx, await stockActor(tx), { productId, warehouseId });
  },
});

/** What a cancelled order held is free again, for those who wait. */
const whenOrderEnds = (on: string) =>
  defineFlow({
    on,
    async start(tx, { subject }) {
      const order = await tx.orders.find({ kind: "all" }, subject.id);
      if (!order || order.warehouseId === null) return;
      const products = [...new Set(order.lines.map((line) => line.productId))].toSorted();
      for (const productId of products) {
        await allocateBackorders(tx, await stockActor(tx), { productId, warehouseId: order.warehouseId });
      }
    },
  });

export const whenOrderCancelled = whenOrderEnds("order.cancelled");
export const whenRestCancelled = whenOrderEnds("order.restCancelled");
