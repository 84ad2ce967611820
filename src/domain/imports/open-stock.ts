import { requirePermission } from "../access/scope";
import { quantityOf } from "../products/units";
import { lotFor } from "../receipts/lot-for";
import type { Actor } from "../shared/actor";
import { calendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { tellArrival } from "../stock/adjust-stock";
import { postMoves } from "../stock/post-moves";
import type { Tx } from "../shared/tx";

export interface OpenStock {
  readonly productId: Id;
  readonly warehouseId: Id;
  readonly quantity: string;
  readonly unit: string;
  readonly lot: { readonly number: string; readonly expiryDay: string | null } | null;
  /** Of one base unit, in the base currency; null: what the product costs. */
  readonly unitCost: string | null;
  /** The pieces, of a product that goes by serial numbers. */
  readonly serials?: readonly string[];
  /** The import's row, or the message that said so: what the move came from. */
  readonly source: SubjectRef;
}

/**
 * What lay in a place when the company began with us, as the first move of its ledger. Refuses `stock.openedAlready` where
 * something is on hand there, and what `lotFor` and `postMoves` refuse.
 */
export async function openStock(tx: Tx, actor: Actor, input: OpenStock): Promise<void> {
  requirePermission(actor, "stock.adjust");
  const product = await tx.products.find(input.productId);
  if (!product) throw new Refusal("product.notFound");
  const quantity = quantityOf(product, input.quantity, input.unit);
  const lot = input.lot && {
    number: input.lot.number,
    ...(input.lot.expiryDay !== null && { expiryDay: calendarDay(input.lot.expiryDay) }),
  };
  const key = { productId: product.id, warehouseId: input.warehouseId, lotId: await lotFor(tx, product, lot ?? undefined) };
  const { onHand } = await tx.stock.lockLevel(key);
  if (!new Dec(onHand).isZero()) throw new Refusal("stock.openedAlready", { sku: product.sku, onHand });
  const value = input.unitCost === null ? {} : { value: new Dec(input.unitCost).times(quantity).toFixed(6) };
  await postMoves(tx, actor, {
    kind: "opening",
    source: input.source,
    moves: [{ ...key, quantity, ...value, ...(input.serials && { serials: input.serials }) }],
  });
  tellArrival(tx, actor, { ...key, quantity });
}
