import type { Id } from "../shared/id";
import { isMore, less, noQuantity, total, type Quantity } from "../shared/quantity";
import type { Tx } from "../shared/tx";
import type { Warehouse } from "../stock/stock";

/** A product in a warehouse at this moment, over all its lots, in base units. */
export interface Availability {
  readonly productId: Id;
  readonly warehouse: Warehouse;
  readonly onHand: Quantity;
  readonly reserved: Quantity;
  readonly available: Quantity;
  /** On confirmed purchase orders for this warehouse, and those that name none. */
  readonly incoming: Quantity;
  readonly threshold: Quantity | null;
  /** Strictly below its threshold. */
  readonly low: boolean;
}

/** One row for each product and warehouse that has, expects or should have something. Live, never cached. */
export async function readAvailability(tx: Tx, productIds: readonly Id[], warehouseId?: Id): Promise<Availability[]> {
  const warehouses = (await tx.stock.warehouses()).filter((each) => warehouseId === undefined || each.id === warehouseId);
  const [levels, safety, incoming] = [
    await tx.stock.levels(productIds),
    await tx.stock.safetyStocks(productIds),
    await tx.requisitions.onItsWay(productIds),
  ];
  const [first] = await tx.stock.warehouses();
  return productIds.flatMap((productId) =>
    warehouses.flatMap((warehouse): Availability[] => {
      const own = levels.filter((level) => level.productId === productId && level.warehouseId === warehouse.id);
      const limit = safety.find((each) => each.productId === productId && each.warehouseId === warehouse.id);
      const coming = incoming.filter(
        (each) =>
          each.productId === productId && (each.warehouseId === warehouse.id || (each.warehouseId === null && warehouse.id === first?.id)),
      );
      if (own.length === 0 && !limit && coming.length === 0) return [];
      const onHand = total(own.map((level) => level.onHand));
      const reserved = total(own.map((level) => level.reserved));
      const available = less(onHand, reserved);
      const threshold = limit?.threshold ?? null;
      const low = isMore(threshold ?? noQuantity, available);
      return [{ productId, warehouse, onHand, reserved, available, incoming: total(coming.map((each) => each.quantity)), threshold, low }];
    }),
  );
}
