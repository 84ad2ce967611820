import type { Product } from "../../../domain/products/product";
import type { Id } from "../../../domain/shared/id";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import { countPosition, countStock } from "../../../domain/stock/count-stock";
import { defineCommand } from "../define-command";
import { countedInBase, productOf } from "../typed-values";
import { showStock } from "./show-stock";
import { grammar } from "./stock-count.grammar";
import { whichWarehouse } from "./which-warehouse";

/** Sets on hand to what was counted; shows the stock as it is then. */
export const stockCount = defineCommand({
  ...grammar,
  async handle(context, { warehouse, counts }) {
    const { tx, actor } = context;
    const warehouseId = await whichWarehouse(context, warehouse);
    const products: Product[] = [];
    for (const { product: named, quantity, plus } of counts) {
      const product = await productOf(tx, named.id);
      const key = { productId: product.id, warehouseId, lotId: await onlyLot(tx, product, warehouseId) };
      const counted = countedInBase(product, quantity, plus);
      await countStock(tx, actor, { ...key, counted, position: await countPosition(tx, key) });
      products.push(product);
    }
    return showStock(context, products, warehouseId);
  },
  undo: { instead: { zh: "请按实数再盘一次。", en: "Please count again." } },
});

/** A total cannot be shared out over several lots by guessing. */
async function onlyLot(tx: Tx, product: Product, warehouseId: Id): Promise<Id> {
  if (!product.tracksLots) return "";
  const levels = (await tx.stock.levels([product.id])).filter((level) => level.warehouseId === warehouseId && level.onHand !== "0");
  const [only, another] = levels;
  if (only && !another) return only.lotId;
  const { warehouse } = await tx.stock.namesOf({ productId: product.id, warehouseId, lotId: "" });
  throw new Refusal("stock.whichLot", { sku: product.sku, warehouse, lots: levels.map((level) => level.lotNumber ?? "") });
}
