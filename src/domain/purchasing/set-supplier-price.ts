import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Dec, isPlainDecimal } from "../shared/decimal";
import type { Id } from "../shared/id";
import { isPositive, noQuantity, quantity, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { SupplierOffer } from "./requisition";

export interface SetSupplierPrice {
  readonly supplierId: Id;
  readonly productId: Id;
  /** Of one base unit, plain decimal text of up to 6 places. */
  readonly price?: string;
  /** The price counts from so many base units on; left out: it is the price of any quantity. */
  readonly from?: Quantity;
  readonly minQuantity?: Quantity;
  readonly packQuantity?: Quantity;
  readonly leadDays?: number;
  /** 1 is asked first. */
  readonly priority?: number;
}

/**
 * What a supplier asks for a product; what is left out stays as it is. Refuses `supplier.notFound`, `product.notFound`,
 * `supplier.badPrice`, `supplier.badTerms` and `supplier.nothingSaid`.
 */
export async function setSupplierPrice(tx: Tx, actor: Actor, input: SetSupplierPrice): Promise<SupplierOffer> {
  requirePermission(actor, "supplier.save");
  const supplier = await tx.suppliers.find(input.supplierId);
  if (!supplier) throw new Refusal("supplier.notFound");
  const product = await tx.products.find(input.productId);
  if (!product) throw new Refusal("product.notFound");
  const { supplierId, productId, price, from, ...terms } = input;
  if (price === undefined && Object.keys(terms).length === 0) throw new Refusal("supplier.nothingSaid", { sku: product.sku });
  if (price !== undefined && !isPrice(price)) throw new Refusal("supplier.badPrice", { price: price.slice(0, 40) });
  const before = await tx.suppliers.offer(supplierId, productId);
  const isBreak = from !== undefined && isPositive(from);
  const { breaks: _, ...known } = before ?? newOffer(supplierId, productId);
  const offer = { ...known, ...terms, price: isBreak || price === undefined ? known.price : new Dec(price).toFixed() };
  requireSound(offer);
  await tx.suppliers.putOffer(offer);
  if (isBreak && price !== undefined) await tx.suppliers.putBreak(supplierId, productId, { minQuantity: from, price });
  const after = (await tx.suppliers.offer(supplierId, productId)) as SupplierOffer;
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: "supplier.setPrice",
    subject: { kind: "supplier", id: supplierId },
    before: before && { ...before },
    after: { ...after },
  });
  return after;
}

function newOffer(supplierId: Id, productId: Id): SupplierOffer {
  const usual = { priority: 1, price: null, leadDays: 7, minQuantity: noQuantity, packQuantity: quantity("1"), breaks: [] };
  return { supplierId, productId, ...usual };
}

function isPrice(price: string): boolean {
  return isPlainDecimal(price) && !new Dec(price).isNegative() && new Dec(price).decimalPlaces() <= 6 && new Dec(price).lessThan("1e12");
}

function requireSound({ leadDays, priority, packQuantity }: Omit<SupplierOffer, "breaks">): void {
  if (!Number.isInteger(leadDays) || leadDays < 0 || leadDays > 730) throw new Refusal("supplier.badTerms", { what: leadDays });
  if (!Number.isInteger(priority) || priority < 1 || priority > 99) throw new Refusal("supplier.badTerms", { what: priority });
  if (!isPositive(packQuantity)) throw new Refusal("supplier.badTerms", { what: packQuantity });
}
