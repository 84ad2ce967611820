import { requirePermission, scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { isPrice, percent, unitPrice, type Currency } from "../shared/money";
import { quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
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
  /** From that day on; left out: from now on. */
  readonly from?: CalendarDay;
}

/**
 * Sets one break of a price list; the list is made where there is none yet. A price for a day to come leaves today's as it is.
 * Refuses `product.notFound`, `product.badPrice`, `product.priceInPast`, `customer.notFound`.
 */
export async function setPrice(tx: Tx, actor: Actor, input: SetPrice): Promise<Price> {
  requirePermission(actor, "price.set");
  const product = await tx.products.find(input.productId);
  if (!product) throw new Refusal("product.notFound");
  const customerId = input.customerId ?? null;
  if (customerId !== null && !(await tx.customers.find(scopeOf(actor), customerId))) throw new Refusal("customer.notFound");
  const { unit } = unitOf(product, input.unit);
  const [from, off] = [input.minQuantity ?? "0", input.discountPercent ?? "0"];
  if (![input.price, from, off].every(isPrice) || new Dec(off).greaterThan(100)) {
    throw new Refusal("product.badPrice", { sku: product.sku, price: input.price.slice(0, 40) });
  }
  const today = await todayOf(tx);
  if (input.from !== undefined && input.from < today) throw new Refusal("product.priceInPast", { sku: product.sku, day: input.from });
  const since =
    input.from !== undefined && input.from > today ? input.from : await sinceNow(tx, { ...input, unit, minQuantity: from }, today);
  const price: Price = {
    id: newId(),
    priceListId: await listFor(tx, input.currency, customerId, since),
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

/** Where a price since some day is in force, one that is to count instead counts since today. */
async function sinceNow(tx: Tx, { productId, unit, currency, customerId, minQuantity = "0" }: SetPrice, today: CalendarDay) {
  const listed = await tx.prices.ofProducts([productId]);
  const dated = listed.some(
    (each) =>
      each.validFrom !== null &&
      each.validFrom <= today &&
      each.currency === currency &&
      each.customerId === (customerId ?? null) &&
      each.unit === unit &&
      new Dec(each.minQuantity).equals(minQuantity),
  );
  return dated ? today : null;
}

async function listFor(tx: Tx, currency: Currency, customerId: Id | null, validFrom: CalendarDay | null): Promise<Id> {
  const known = await tx.prices.findList(currency, customerId, validFrom);
  if (known) return known.id;
  const list = { id: newId(), name: currency, currency, customerId, validFrom, validTo: null };
  await tx.prices.addList(list);
  return list.id;
}
