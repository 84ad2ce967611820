import type { QuoteVersion } from "../../../domain/quotes/quote";
import type { QuoteChanges } from "../../../domain/quotes/quote-request";

/** A draft as it was, as changes that make it so again. */
export type DraftBefore = QuoteChanges;

export function draftBefore(draft: QuoteVersion): DraftBefore {
  const { discountPercent, taxInclusive, validUntil, deliverBy, deliverTo, terms, note, lines } = draft;
  return {
    discountPercent,
    taxInclusive,
    validUntil,
    deliverBy,
    deliverTo,
    terms,
    note,
    lines: lines.map((line) => ({
      productId: line.productId,
      quantity: line.typedQuantity,
      unit: line.unit,
      price: line.unitPrice,
      discountPercent: line.discountPercent,
      taxRate: line.taxRate,
    })),
  };
}
