import type { Product } from "../../../domain/products/product";
import type { Id } from "../../../domain/shared/id";
import { negated, type Quantity } from "../../../domain/shared/quantity";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import { adjustStock } from "../../../domain/stock/adjust-stock";
import { serialNumbers } from "../../../domain/stock/serial-numbers";
import { dialogueTexts } from "../../texts/dialogue";
import { defineCommand, takenBackBy } from "../define-command";
import { inBaseUnit, productOf } from "../typed-values";
import { grammar } from "./stock-adjust.grammar";
import { showStock } from "./show-stock";
import { whichWarehouse } from "./which-warehouse";

interface Adjusted {
  readonly warehouseId: Id;
  readonly lotId: Id;
  readonly quantity: Quantity;
  readonly serials?: readonly string[];
}

/** More or less is there than the books say, and why. */
export const stockAdjust = defineCommand({
  ...grammar,
  async handle(context, { product: named, quantity: typed, direction, warehouse, lot, serials, on, reason }) {
    const { tx, actor } = context;
    const product = await productOf(tx, named.id);
    const warehouseId = await whichWarehouse(context, warehouse);
    const lotId = await lotMeant(tx, product, warehouseId, lot);
    const counted = inBaseUnit(product, typed);
    const pieces = serials && { serials: serialNumbers(serials.flatMap((each) => each.numbers)) };
    const before: Adjusted = { warehouseId, lotId, quantity: direction === "less" ? negated(counted) : counted, ...pieces };
    await adjustStock(tx, actor, { productId: product.id, ...before, reason, ...(on && { day: on.day }) });
    return {
      ...(await showStock(context, [product], warehouseId)),
      undo: { subject: { kind: "stock", id: product.id }, version: null, before },
    };
  },
  undo: {
    inverse: takenBackBy<Adjusted>(async ({ tx, actor }, { id, before: { quantity, ...key } }) =>
      adjustStock(tx, actor, { productId: id, ...key, quantity: negated(quantity), reason: dialogueTexts[actor.language].undoReason }),
    ),
  },
});

/** The named lot, or the only one there: a quantity is not shared out over several by guessing. */
async function lotMeant(tx: Tx, product: Product, warehouseId: Id, number: string | undefined): Promise<Id> {
  if (!product.tracksLots) return "";
  const lot = number === undefined ? null : await tx.stock.findLot(product.id, number.trim());
  if (lot) return lot.id;
  const levels = (await tx.stock.levels([product.id])).filter((level) => level.warehouseId === warehouseId && level.onHand !== "0");
  const [only, another] = levels;
  if (number === undefined && only && !another) return only.lotId;
  const { warehouse } = await tx.stock.namesOf({ productId: product.id, warehouseId, lotId: "" });
  throw new Refusal("stock.whichLot", { sku: product.sku, warehouse, lots: levels.map((level) => level.lotNumber ?? "") });
}
