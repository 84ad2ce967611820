import { systemActor } from "../access/identify-actor";
import { allocateBackorders } from "../outbound/allocate-backorders";
import { companyOf } from "../shared/settings";
import { defineFlow } from "./define-flow";

/** Goods came in, or were given free: who has waited longest is served. */
export const whenStockArrived = defineFlow({
  on: "stock.arrived",
  async start(tx, { data }) {
    const { productId, warehouseId } = data;
    if (typeof productId !== "string" || typeof warehouseId !== "string") return;
    const actor = systemActor("stock", (await companyOf(tx)).timeZone);
    await allocateBackorders(tx, actor, { productId, warehouseId });
  },
});
