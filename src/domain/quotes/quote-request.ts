import type { Product, ListedPrice } from "../products/product";
import { pickPrice } from "../products/pick-price";
import { unitOf } from "../products/units";
import type { CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import type { PaymentTerms } from "../shared/payment-terms";
import { Refusal } from "../shared/refusal";
import type { QuoteLine } from "./quote";
import type { LineRequest } from "./quote-pricing";

/** What an offer says besides its lines; what is left out comes from the customer or stays as it was. */
export interface OfferTerms {
  readonly discountPercent?: string;
  readonly taxInclusive?: boolean;
  readonly validUntil?: CalendarDay | null;
  readonly deliverBy?: CalendarDay | null;
  readonly deliverTo?: string | null;
  readonly terms?: PaymentTerms;
  readonly note?: string | null;
}

export interface LineChange {
  readonly lineNo: number;
  readonly quantity?: string;
  readonly unit?: string;
  readonly price?: string;
  readonly discountPercent?: string;
}

export interface QuoteChanges extends OfferTerms {
  /** All lines anew … */
  readonly lines?: readonly LineRequest[];
  /** … or changes of those there are. */
  readonly changeLines?: readonly LineChange[];
  readonly removeLines?: readonly number[];
  readonly addLines?: readonly LineRequest[];
}

/** What a line is priced from: a quote's, or an order's that is not placed yet. */
export type OfferedLine = Pick<QuoteLine, "lineNo" | "productId" | "typedQuantity" | "unit" | "unitPrice" | "discountPercent" | "taxRate">;

/** The lines to price after the changes. Refuses `quote.noSuchLine`. */
export function changedRequests(
  lines: readonly OfferedLine[],
  changes: QuoteChanges,
  products: ReadonlyMap<string, Product>,
  listed: readonly ListedPrice[],
): LineRequest[] {
  if (changes.lines) return [...changes.lines];
  for (const lineNo of [...(changes.changeLines ?? []).map((change) => change.lineNo), ...(changes.removeLines ?? [])]) {
    if (!lines.some((line) => line.lineNo === lineNo)) throw new Refusal("quote.noSuchLine", { line: lineNo });
  }
  const kept = lines.filter((line) => !changes.removeLines?.includes(line.lineNo));
  const asked = kept.map((line) => {
    const change = changes.changeLines?.find((each) => each.lineNo === line.lineNo);
    const product = products.get(line.productId);
    return product ? changedRequest(line, change, product, listed) : asItIs(line);
  });
  return [...asked, ...(changes.addLines ?? [])];
}

function asItIs(line: OfferedLine): LineRequest {
  return {
    productId: line.productId,
    quantity: line.typedQuantity,
    unit: line.unit,
    price: line.unitPrice,
    discountPercent: line.discountPercent,
    taxRate: line.taxRate,
  };
}

/**
 * A price or discount that came from the list is looked up again for the new quantity: a discount from 10 pieces on
 * does not stay when 12 become 5. What somebody typed stays, a price only for the unit it was typed for.
 */
function changedRequest(line: OfferedLine, change: LineChange | undefined, product: Product, listed: readonly ListedPrice[]): LineRequest {
  const before = asItIs(line);
  if (!change) return before;
  const unit = change.unit ?? line.unit;
  const was = pickPrice(product, listed, line.typedQuantity, line.unit);
  const priceFromList = was !== null && new Dec(was.price).equals(line.unitPrice);
  // Beside a typed price no discount is the rule, not something that was typed.
  const discountFromList = new Dec(line.discountPercent).equals(priceFromList ? was.discountPercent : 0);
  const { price: _price, discountPercent: _discount, ...rest } = before;
  const price = change.price ?? (priceFromList || !sameUnit(product, unit, line.unit) ? undefined : line.unitPrice);
  const discountPercent = change.discountPercent ?? (discountFromList ? undefined : line.discountPercent);
  return {
    ...rest,
    unit,
    quantity: change.quantity ?? line.typedQuantity,
    ...(price === undefined ? {} : { price }),
    ...(discountPercent === undefined ? {} : { discountPercent }),
  };
}

/** "base" is the base unit by another name: what was typed per piece stays the price per piece. */
function sameUnit(product: Product, one: string, other: string): boolean {
  return unitOf(product, one).unit === unitOf(product, other).unit;
}
