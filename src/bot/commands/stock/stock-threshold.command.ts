import { Refusal } from "../../../domain/shared/refusal";
import { isMore, type Quantity } from "../../../domain/shared/quantity";
import { setSafetyStock } from "../../../domain/stock/set-safety-stock";
import { defineCommand, takenBackBy } from "../define-command";
import { countedInBase, productOf } from "../typed-values";
import { showStock } from "./show-stock";
import { grammar } from "./stock-threshold.grammar";
import { whichWarehouse } from "./which-warehouse";

/** What was set, and what it was before; nothing set is a threshold of nothing. */
interface ThresholdBefore {
  readonly warehouseId: string;
  readonly set: string;
  readonly threshold: Quantity;
  readonly target: Quantity | null;
}

/** When to buy; the target stays, as far as it is not below the new threshold. */
export const stockThreshold = defineCommand({
  ...grammar,
  async handle(context, { product: named, warehouse, threshold: typed }) {
    const { tx, actor } = context;
    const product = await productOf(tx, named.id);
    const warehouseId = await whichWarehouse(context, warehouse);
    const threshold = countedInBase(product, typed);
    const was = (await tx.stock.safetyStocks([product.id])).find((each) => each.warehouseId === warehouseId);
    const known = was?.target ?? null;
    const target = known !== null && !isMore(threshold, known) ? known : null;
    await setSafetyStock(tx, actor, { productId: product.id, warehouseId, threshold, target });
    const before = { warehouseId, set: threshold, threshold: was?.threshold ?? "0", target: was?.target ?? null };
    return {
      ...(await showStock(context, [product], warehouseId)),
      undo: { subject: { kind: "stock", id: product.id }, version: null, before },
    };
  },
  undo: {
    inverse: takenBackBy<ThresholdBefore>(async ({ tx, actor }, { id, before: { warehouseId, set, threshold, target } }) => {
      const now = (await tx.stock.safetyStocks([id])).find((each) => each.warehouseId === warehouseId);
      if (now?.threshold !== set) throw new Refusal("undo.changedSince", { what: set });
      await setSafetyStock(tx, actor, { productId: id, warehouseId, threshold, target });
    }),
  },
});
