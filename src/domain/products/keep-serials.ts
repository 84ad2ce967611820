import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { isPositive, total, type Quantity } from "../shared/quantity";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { RunAgain } from "../shared/run-again";
import type { Tx } from "../shared/tx";
import { serialNumbers } from "../stock/serial-numbers";
import type { Serial } from "../stock/serial";
import type { StockLevel } from "../stock/stock";
import type { Product } from "./product";

export interface KeepSerials {
  readonly productId: Id;
  readonly version?: number;
  readonly keep: boolean;
  /** The numbers of what lies on the shelves now, all of it in one place. */
  readonly onHand?: readonly string[];
}

/**
 * From now on each piece of a product goes by its number, or no longer. What is on hand already is named at once, or there
 * must be none; and numbers that are in use are not given up. Refuses `serial.nameOnHand`, `serial.severalPlaces`,
 * `serial.countDiffers`, `serial.serviceHasNone`, `serial.inUse`, `product.notFound`, `product.stale`.
 */
export async function keepSerials(tx: Tx, actor: Actor, input: KeepSerials): Promise<Product> {
  requirePermission(actor, "product.save");
  const product = await tx.products.find(input.productId);
  if (!product) throw new Refusal("product.notFound");
  const { sku } = product;
  requireVersion("product", { number: sku, version: product.version }, input.version);
  if (!product.tracksStock) throw new Refusal("serial.serviceHasNone", { sku });
  if (product.tracksSerials === input.keep) return product;
  // The product's row first: whoever moves its stock waits for it, and then names the pieces.
  const saved = await tx.products.save({ ...product, tracksSerials: input.keep });
  const subject = { kind: "product", id: product.id };
  auditChange(tx, actor, "product.keepSerials", subject, product, saved);
  tx.emit({ type: "product.changed", subject, actorId: actor.personId, data: { sku } });
  if (input.keep) await nameOnHand(tx, product, input.onHand ?? []);
  else if ((await tx.serials.count(product.id)) > 0) throw new Refusal("serial.inUse", { sku });
  return saved;
}

async function nameOnHand(tx: Tx, product: Product, typed: readonly string[]): Promise<void> {
  const numbers = serialNumbers(typed);
  const levels = (await tx.stock.lockLevelsOf(product.id)).filter((level) => isPositive(level.onHand));
  const onHand = total(levels.map((level) => level.onHand));
  const [level, another] = levels;
  if (!level && numbers.length === 0) return;
  if (numbers.length === 0) throw new Refusal("serial.nameOnHand", { sku: product.sku, quantity: onHand });
  if (another) throw new Refusal("serial.severalPlaces", { sku: product.sku });
  if (!level || !countIs(onHand, numbers)) {
    throw new Refusal("serial.countDiffers", { sku: product.sku, quantity: onHand, given: numbers.length });
  }
  if (!(await tx.serials.add(numbers.map((number) => pieceAt(tx, product, level, number)))))
    throw new RunAgain("a serial number was entered by somebody else");
}

function countIs(onHand: Quantity, numbers: readonly string[]): boolean {
  return onHand === String(numbers.length);
}

function pieceAt(tx: Tx, { id: productId }: Product, { warehouseId, lotId }: StockLevel, number: string): Serial {
  return { id: newId(), productId, number, state: "inStock", placeId: warehouseId, lotId, createdAt: tx.now };
}

/** How long we answer for a piece from its shipment on, in whole months; null: for no fixed time. Refuses `product.badWarranty`. */
export async function setWarranty(
  tx: Tx,
  actor: Actor,
  input: { readonly productId: Id; readonly version?: number; readonly months: number | null },
): Promise<Product> {
  requirePermission(actor, "product.save");
  const product = await tx.products.find(input.productId);
  if (!product) throw new Refusal("product.notFound");
  requireVersion("product", { number: product.sku, version: product.version }, input.version);
  const { months } = input;
  if (months !== null && (!Number.isInteger(months) || months < 1 || months > 600)) throw new Refusal("product.badWarranty", { months });
  const saved = await tx.products.save({ ...product, warrantyMonths: months });
  const subject = { kind: "product", id: product.id };
  auditChange(tx, actor, "product.setWarranty", subject, product, saved);
  tx.emit({ type: "product.changed", subject, actorId: actor.personId, data: { sku: product.sku } });
  return saved;
}
