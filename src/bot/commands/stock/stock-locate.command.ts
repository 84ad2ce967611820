import { Refusal } from "../../../domain/shared/refusal";
import { setLocation } from "../../../domain/stock/set-location";
import { defineCommand, takenBackBy } from "../define-command";
import { productOf } from "../typed-values";
import { showStock } from "./show-stock";
import { grammar } from "./stock-locate.grammar";
import { whichWarehouse } from "./which-warehouse";

const asksWhere = /^(?:哪|什么|多少|是哪|是什么|where|which|what)/i;

interface LocationBefore {
  readonly warehouseId: string;
  readonly set: string;
  readonly location: string | null;
}

/** Where a product lies in a warehouse; its stock is shown with it. */
export const stockLocate = defineCommand({
  ...grammar,
  async handle(context, { product: named, warehouse, location }) {
    const { tx, actor } = context;
    const product = await productOf(tx, named.id);
    const warehouseId = await whichWarehouse(context, warehouse);
    // A question however it is put: "哪" is no shelf.
    if (asksWhere.test(location.trim())) return showStock(context, [product], warehouseId);
    const before = await setLocation(tx, actor, { productId: product.id, warehouseId, location });
    return {
      ...(await showStock(context, [product], warehouseId)),
      undo: { subject: { kind: "stock", id: product.id }, version: null, before: { warehouseId, set: location.trim(), location: before } },
    };
  },
  undo: {
    inverse: takenBackBy<LocationBefore>(async ({ tx, actor }, { id, before: { warehouseId, set, location } }) => {
      const now = (await tx.stock.locations([id])).find((each) => each.warehouseId === warehouseId);
      if (now?.location !== set) throw new Refusal("undo.changedSince", { what: set });
      await setLocation(tx, actor, { productId: id, warehouseId, location });
    }),
  },
});
