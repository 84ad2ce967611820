import { receiveFree } from "../../../domain/receipts/receive-free";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { inBaseUnit, productOf } from "../typed-values";
import { whichWarehouse } from "../stock/which-warehouse";
import { grammar } from "./receipt-free.grammar";

/** Samples, finds, gifts: goods without an order, at no cost of their own, with a reason. */
export const receiptFree = defineCommand({
  ...grammar,
  async handle(context, { lines: typed, supplier, warehouse, lot, expiry, reason }) {
    const { tx, actor } = context;
    const lines = [];
    for (const { product: named, quantity, plus } of typed) {
      const product = await productOf(tx, named.id);
      const asLot = lot === undefined ? {} : { lot: { number: lot, ...(expiry && { expiryDay: expiry.day }) } };
      lines.push({ productId: product.id, quantity: inBaseUnit(product, quantity, plus), ...asLot });
    }
    const warehouseId = await whichWarehouse(context, warehouse);
    const { id } = await receiveFree(tx, actor, { lines, reason, warehouseId, supplierId: supplier?.id ?? null });
    return { parts: [liveCardOf({ kind: "receipt", id })] };
  },
  undo: { instead: { zh: "货已入库，请做库存调整调减，写明原因。", en: "The goods are in; please adjust the stock down and say why." } },
});
