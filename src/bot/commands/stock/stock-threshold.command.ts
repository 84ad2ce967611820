import { isMore } from "../../../domain/shared/quantity";
import { setSafetyStock } from "../../../domain/stock/set-safety-stock";
import { defineCommand } from "../define-command";
import { countedInBase, productOf } from "../typed-values";
import { showStock } from "./show-stock";
import { grammar } from "./stock-threshold.grammar";
import { whichWarehouse } from "./which-warehouse";

/** When to buy; the target stays, as far as it is not below the new threshold. */
export const stockThreshold = defineCommand({
  ...grammar,
  async handle(context, { product: named, warehouse, threshold: typed }) {
    const { tx, actor } = context;
    const product = await productOf(tx, named.id);
    const warehouseId = await whichWarehouse(context, warehouse);
    const threshold = countedInBase(product, typed);
    const known = (await tx.stock.safetyStocks([product.id])).find((each) => each.warehouseId === warehouseId)?.target ?? null;
    const target = known !== null && !isMore(threshold, known) ? known : null;
    await setSafetyStock(tx, actor, { productId: product.id, warehouseId, threshold, target });
    return showStock(context, [product], warehouseId);
  },
});
