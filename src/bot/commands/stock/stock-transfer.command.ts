import type { Product } from "../../../domain/products/product";
import { isPositive, least, less, noQuantity, total, type Quantity } from "../../../domain/shared/quantity";
import type { Id } from "../../../domain/shared/id";
import { Refusal } from "../../../domain/shared/refusal";
import { todayOf } from "../../../domain/shared/settings";
import type { Tx } from "../../../domain/shared/tx";
import { transferStock } from "../../../domain/stock/adjust-stock";
import { defineCommand } from "../define-command";
import { inBaseUnit, productOf } from "../typed-values";
import { showStock } from "./show-stock";
import { grammar } from "./stock-transfer.grammar";

/** From one warehouse to another, today or on a day gone by; of lots the earliest to expire goes first. */
export const stockTransfer = defineCommand({
  ...grammar,
  async handle(context, { fromWarehouse, toWarehouse, lines, on }) {
    const { tx, actor } = context;
    if (on && on.day > (await todayOf(tx))) throw new Refusal("stock.transferLater", { day: on.day });
    const products: Product[] = [];
    for (const { product: named, quantity, plus } of lines) {
      const product = await productOf(tx, named.id);
      const wanted = inBaseUnit(product, quantity, plus);
      for (const part of await partsOf(tx, product, fromWarehouse.id, wanted)) {
        await transferStock(tx, actor, {
          productId: product.id,
          lotId: part.lotId,
          fromWarehouseId: fromWarehouse.id,
          toWarehouseId: toWarehouse.id,
          quantity: part.quantity,
          ...(on && { day: on.day }),
        });
      }
      products.push(product);
    }
    return showStock(context, products);
  },
  undo: { instead: { zh: "请反方向再调拨一次。", en: "Please transfer the goods back." } },
});

async function partsOf(
  tx: Tx,
  product: Product,
  warehouseId: Id,
  wanted: Quantity,
): Promise<{ readonly lotId: Id; readonly quantity: Quantity }[]> {
  const levels = (await tx.stock.levels([product.id])).filter((level) => level.warehouseId === warehouseId);
  let left = wanted;
  const parts = levels.flatMap((level) => {
    const part = isPositive(level.available) ? least(level.available, left) : noQuantity;
    left = less(left, part);
    return isPositive(part) ? [{ lotId: level.lotId, quantity: part }] : [];
  });
  if (!isPositive(left)) return parts;
  const { warehouse } = await tx.stock.namesOf({ productId: product.id, warehouseId, lotId: "" });
  throw new Refusal("stock.notEnough", { sku: product.sku, warehouse, available: total(levels.map((level) => level.available)), wanted });
}
