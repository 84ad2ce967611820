import { contentHash, type HashedContent } from "../shared/content-hash";
import { Dec } from "../shared/decimal";
import { instalmentsOf } from "../shared/payment-terms";
import type { QuoteLine, QuoteVersion } from "./quote";

export type HashedVersion = Pick<
  QuoteVersion,
  | "currency"
  | "taxInclusive"
  | "discountPercent"
  | "validUntil"
  | "deliverBy"
  | "terms"
  | "netAmount"
  | "taxAmount"
  | "totalAmount"
  | "lines"
>;

/**
 * The hash an approval holds for: prices, quantities and terms. Notes and addresses may change without asking again.
 * Made from decimals written one way, so that reading the rows back gives the same.
 */
export function quoteContentHash(customerId: string, version: HashedVersion): string {
  return contentHash({
    customerId,
    currency: version.currency,
    taxInclusive: version.taxInclusive,
    discountPercent: plain(version.discountPercent),
    validUntil: version.validUntil,
    deliverBy: version.deliverBy,
    terms: instalmentsOf(version.terms).map((part): HashedContent => ({ percent: plain(part.percent), days: part.days, from: part.from })),
    net: plain(version.netAmount),
    tax: plain(version.taxAmount),
    total: plain(version.totalAmount),
    lines: version.lines.map(hashedLine),
  });
}

function hashedLine(line: QuoteLine): HashedContent {
  return {
    productId: line.productId,
    typedQuantity: plain(line.typedQuantity),
    unit: line.unit,
    quantity: plain(line.quantity),
    unitPrice: plain(line.unitPrice),
    discountPercent: plain(line.discountPercent),
    taxRate: plain(line.taxRate),
    net: plain(line.netAmount),
    tax: plain(line.taxAmount),
  };
}

function plain(decimal: string): string {
  return new Dec(decimal).toFixed();
}
