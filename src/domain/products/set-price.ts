import { requirePermission, scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Dec, isPlainDecimal } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { percent, unitPrice, type Currency } from "../shared/money";
import { quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Price } from "./product";
import { unitOf } from "./units";

export interface SetPrice {
  readonly productId: Id;
  /** A unit code of the product; "base" for its base unit. The price is of one of it, the break counts it. */
  readonly unit: string;
  readonly price: string;
  readonly currency: Currency;
  /** From how many of the unit on; default from the first. */
  readonly minQuantity?: string;
  readonly discountPercent?: string;
  /** One customer's own price; default everybody's. */
  readonly customerId?: Id | null;
}

/** Sets one break of a price list; the list is made where there is none yet. Refuses `product.notFound`, `product.badPrice`, `customer.notFound`. */
export async function setPrice(tx: Tx, actor: Actor, input: SetPrice): Promise<Price> {
  requirePermission(actor, "price.set");
  const product = await tx.products.find(input.productId);
  if (!product) throw new Refusal("product.notFound");
  const customerId = input.customerId ?? null;
  if (customerId !== null && !(await tx.customers.find(scopeOf(actor), customerId))) throw new Refusal("customer.notFound");
  const { unit } = unitOf(product, input.unit);
  const [from, off] = [input.minQuantity ?? "0", input.discountPercent ?? "0"];
  if (![input.price, from, off].every(isSixPlaces) || new Dec(off).greaterThan(100)) {
    throw new Refusal("product.badPrice", { sku: product.sku, price: input.price.slice(0, 40) });
  }
  const price: Price = {
    id: newId(),
    priceListId: await listFor(tx, input.currency, customerId),
    productId: product.id,
    unit,
    minQuantity: quantity(from),
    price: unitPrice(input.price, input.currency),
    discountPercent: percent(off),
  };
  await tx.prices.put(price);
  const subject = { kind: "product", id: product.id };
  const { id: _id, ...after } = price;
  tx.audit({ actorId: actor.personId, messageId: actor.messageId, verb: "price.set", subject, before: null, after });
  tx.emit({ type: "price.set", subject, actorId: actor.personId, data: { sku: product.sku, customerId } });
  return price;
}

function isSixPlaces(text: string): boolean {
  return isPlainDecimal(text) && !new Dec(text).isNegative() && new Dec(text).decimalPlaces() <= 6;
}

async function listFor(tx: Tx, currency: Currency, customerId: Id | null): Promise<Id> {
  const known = await tx.prices.findList(currency, customerId);
  if (known) return known.id;
  const list = { id: newId(), name: currency, currency, customerId, validFrom: null, validTo: null };
  await tx.prices.addList(list);
  return list.id;
}
