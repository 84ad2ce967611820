import { Dec } from "../shared/decimal";
import { unitPrice, type Percent, type UnitPrice } from "../shared/money";
import type { ListedPrice, Product } from "./product";
import { quantityOf, unitOf } from "./units";

export interface PickedPrice {
  /** Of one of the unit that was asked for. */
  readonly price: UnitPrice;
  readonly discountPercent: Percent;
}

/**
 * The list's price for so many of a unit; null when it is not listed.
 *
 * The customer's own list goes before the general ones; there, a price of this very unit before one of the base
 * unit, which is multiplied up. A price of a box is for boxes, never for pieces or bags. Of several breaks the
 * largest that is not above the quantity, counted in the price's unit; of equal ones the one that counts since later, then the newest.
 */
export function pickPrice(product: Product, listed: readonly ListedPrice[], typedQuantity: string, unit: string): PickedPrice | null {
  const ratio = unitOf(product, unit);
  const inBase = quantityOf(product, typedQuantity, unit);
  const ours = listed.filter((price) => price.productId === product.id);
  for (const forCustomer of [true, false]) {
    const tier = ours.filter((price) => price.forCustomer === forCustomer);
    const own = largestBreak(tier, ratio.unit, typedQuantity);
    if (own) return { price: own.price, discountPercent: own.discountPercent };
    const base = largestBreak(tier, product.baseUnit, inBase);
    if (base) {
      const each = new Dec(base.price).times(ratio.numerator).dividedBy(ratio.denominator).toDecimalPlaces(6);
      return { price: unitPrice(each, base.currency), discountPercent: base.discountPercent };
    }
  }
  return null;
}

function largestBreak(tier: readonly ListedPrice[], unit: string, quantity: string): ListedPrice | null {
  let best: ListedPrice | null = null;
  for (const price of tier) {
    if (price.unit !== unit || new Dec(price.minQuantity).greaterThan(quantity)) continue;
    const order = best === null ? 1 : new Dec(price.minQuantity).comparedTo(best.minQuantity);
    if (best === null || order > 0 || (order === 0 && isNewer(price, best))) best = price;
  }
  return best;
}

function isNewer(one: ListedPrice, other: ListedPrice): boolean {
  const [since, otherSince] = [one.validFrom ?? "", other.validFrom ?? ""];
  return since === otherSince ? one.id > other.id : since > otherSince;
}
