import { requirePermission } from "../access/scope";
import type { Product } from "../products/product";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { isPositive } from "../shared/quantity";
import { auditCreated, optionalText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { chooseWarehouse } from "../stock/choose-warehouse";
import { liesAt, locationKey } from "../stock/location";
import { factsOf } from "./move-stocktake";
import { stocktakeRef, type Stocktake, type StocktakeLine } from "./stocktake";

/** More lines than anybody counts on one sheet. */
export const mostLines = 500;

export interface StartStocktake {
  readonly warehouseId: Id;
  /** Left out: all that the books say is in the warehouse. */
  readonly productIds?: readonly Id[];
  /** Only what has its place there, "A-03". */
  readonly location?: string;
  readonly blind?: boolean;
}

/**
 * A sheet in the order in which one walks, by location, with a line for each lot that the books know; a product of which nothing is there has one, where it keeps no lots.
 * Refuses `stocktake.nothingThere`, `stocktake.nothingAt`, `stocktake.tooLong`, `transfer.notStocked` for services.
 */
export async function startStocktake(tx: Tx, actor: Actor, input: StartStocktake): Promise<Stocktake> {
  requirePermission(actor, "stock.count");
  const warehouse = await chooseWarehouse(tx, input.warehouseId);
  const location = optionalText("location", input.location, 40);
  const lines = await linesOf(
    tx,
    warehouse.id,
    location === null ? input.productIds : await lyingAt(tx, warehouse.id, location, input.productIds),
  );
  if (lines.length === 0 && location !== null) throw new Refusal("stocktake.nothingAt", { warehouse: warehouse.number, location });
  if (lines.length === 0) throw new Refusal("stocktake.nothingThere", { warehouse: warehouse.number });
  if (lines.length > mostLines) throw new Refusal("stocktake.tooLong", { lines: lines.length, most: mostLines });
  const stocktake: Stocktake = {
    id: newId(),
    number: await tx.numbers.next("ST"),
    warehouseId: warehouse.id,
    location: location && locationKey(location),
    state: "counting",
    blind: input.blind === true,
    reason: null,
    startedBy: actor.personId,
    countedBy: null,
    postedDay: null,
    createdAt: tx.now,
    version: 1,
    lines,
  };
  await tx.stocktakes.add(stocktake);
  auditCreated(tx, actor, "stocktake.start", stocktakeRef(stocktake), { ...stocktake, lines: lines.length });
  tx.emit({ type: "stocktake.started", subject: stocktakeRef(stocktake), actorId: actor.personId, data: factsOf(stocktake) });
  return stocktake;
}

/** Of these products, or of all, those that have their place there. */
async function lyingAt(tx: Tx, warehouseId: Id, location: string, productIds: readonly Id[] | undefined): Promise<Id[]> {
  const there = await tx.stock.locationsIn(warehouseId);
  const ids = there.filter((each) => liesAt(location, each.location)).map((each) => each.productId);
  return ids.filter((id) => productIds === undefined || productIds.includes(id));
}

async function linesOf(tx: Tx, warehouseId: Id, productIds: readonly Id[] | undefined): Promise<StocktakeLine[]> {
  const levels = await tx.stock.levelsIn(warehouseId);
  const wanted = [...new Set(productIds ?? levels.map((level) => level.productId))];
  const products = await tx.products.findMany(wanted);
  const places = new Map((await tx.stock.locationsIn(warehouseId)).map((each) => [each.productId, each.location]));
  // What has no place of its own comes last.
  const walked = ({ id, sku }: Product) => `${places.get(id) ?? "\uffff"} ${sku}`;
  const keys: { readonly productId: Id; readonly lotId: Id }[] = [];
  for (const product of products.toSorted((a, b) => (walked(a) < walked(b) ? -1 : 1))) {
    if (!product.tracksStock) throw new Refusal("transfer.notStocked", { sku: product.sku });
    const own = levels.filter((level) => level.productId === product.id && isPositive(level.onHand));
    if (own.length === 0 && !product.tracksLots) keys.push({ productId: product.id, lotId: "" });
    for (const { lotId } of own) keys.push({ productId: product.id, lotId });
  }
  return keys.map((key, index) => ({ ...key, id: newId(), lineNo: index + 1, count: null }));
}
