import { Dec } from "../shared/decimal";
import { quantity, most, type Quantity } from "../shared/quantity";
import type { SupplierOffer } from "./requisition";

/** The price of one base unit when so many are bought: of the largest break not above the quantity. null: not known. */
export function priceFor(offer: Pick<SupplierOffer, "price" | "breaks">, bought: Quantity): string | null {
  let best: { readonly minQuantity: string; readonly price: string } | null = null;
  for (const each of offer.breaks) {
    const reached = !new Dec(each.minQuantity).greaterThan(bought);
    if (reached && (best === null || new Dec(each.minQuantity).greaterThan(best.minQuantity))) best = each;
  }
  return best?.price ?? offer.price;
}

/** The supplier to buy so many from: by priority, then by the price of that quantity; who names no price comes last. */
export function chooseOffer(offers: readonly SupplierOffer[], needed: Quantity): SupplierOffer | undefined {
  const priced = offers.map((offer) => ({ offer, price: priceFor(offer, orderable(needed, offer)) }));
  priced.sort((a, b) => {
    if (a.offer.priority !== b.offer.priority) return a.offer.priority - b.offer.priority;
    if (a.price === null || b.price === null) return a.price === b.price ? 0 : a.price === null ? 1 : -1;
    return new Dec(a.price).comparedTo(b.price);
  });
  return priced[0]?.offer;
}

/** At least the minimum, up to the pack's multiple: 11 in packs of 5 are 15. */
export function orderable(needed: Quantity, offer: Pick<SupplierOffer, "minQuantity" | "packQuantity"> | undefined): Quantity {
  if (!offer) return needed;
  const least = new Dec(most(needed, offer.minQuantity));
  const pack = new Dec(offer.packQuantity);
  return quantity(pack.greaterThan(0) ? least.dividedBy(pack).ceil().times(pack) : least);
}
