import { Dec } from "../shared/decimal";
import { inBase, type Rates } from "../shared/exchange-rates";
import type { Id } from "../shared/id";
import { amount, minus, sum, type Amount } from "../shared/money";
import { isMore, least, less, noQuantity, type Quantity } from "../shared/quantity";
import type { QuoteLine, QuoteVersion } from "./quote";
import { listAmount } from "./quote-pricing";

export interface LineStock {
  readonly lineId: Id;
  /** Free of the product at this moment, in base units, over all warehouses; null: no warehouse holds it. */
  readonly available: Quantity | null;
  /** What this line cannot be served with; lines of one product share what there is, in their order. */
  readonly short: Quantity;
}

/** Live stock beside the lines. `available` comes from the stock room, by product; a product it does not name has no stock kept. */
export function stockOfLines(
  lines: readonly Pick<QuoteLine, "id" | "productId" | "quantity">[],
  available: ReadonlyMap<Id, Quantity>,
): LineStock[] {
  const left = new Map(available);
  return lines.map((line) => {
    const all = available.get(line.productId);
    if (all === undefined) return { lineId: line.id, available: null, short: noQuantity };
    const rest = left.get(line.productId) ?? noQuantity;
    const served = isMore(rest, "0") ? least(rest, line.quantity) : noQuantity;
    left.set(line.productId, less(rest, served));
    return { lineId: line.id, available: all, short: less(line.quantity, served) };
  });
}

/** Per cent of a line's net sales, two places; null for a gift. The rates are those of the version's day. */
export function lineMarginPercent(line: QuoteLine, currency: string, rates: Rates): string | null {
  const revenue = inBase(line.netAmount, currency, rates);
  if (new Dec(revenue).isZero()) return null;
  const cost = amount(new Dec(line.quantity).times(line.unitCost), rates.base);
  return new Dec(minus(revenue, cost, rates.base)).dividedBy(revenue).times(100).toFixed(2);
}

/** The whole offer at list prices, in its currency and its meaning of tax. */
export function listTotal(version: Pick<QuoteVersion, "lines" | "currency">): Amount {
  return sum(
    version.lines.map((line) => listAmount(line, version.currency)),
    version.currency,
  );
}

export type QuoteChange =
  | { readonly what: "added" | "removed"; readonly productId: Id; readonly quantity: string; readonly unit: string }
  | { readonly what: "quantity" | "price" | "lineDiscount"; readonly productId: Id; readonly from: string; readonly to: string }
  | { readonly what: "discount" | "total"; readonly from: string; readonly to: string }
  | { readonly what: "validUntil" | "deliverBy"; readonly from: string | null; readonly to: string | null }
  | { readonly what: "terms"; readonly from: QuoteVersion["terms"]; readonly to: QuoteVersion["terms"] };

/** What an approver must know of a new version: line by line in order of products, then the offer as a whole. */
export function changesBetween(before: QuoteVersion, after: QuoteVersion): QuoteChange[] {
  const changes: QuoteChange[] = [];
  const old = [...before.lines];
  for (const line of after.lines) {
    const index = old.findIndex((each) => each.productId === line.productId);
    const was = old[index];
    if (!was) {
      changes.push({ what: "added", productId: line.productId, quantity: line.typedQuantity, unit: line.unit });
      continue;
    }
    old.splice(index, 1);
    changes.push(...lineChanges(was, line));
  }
  changes.push(
    ...old.map((line): QuoteChange => ({ what: "removed", productId: line.productId, quantity: line.typedQuantity, unit: line.unit })),
  );
  if (differ(before.discountPercent, after.discountPercent)) {
    changes.push({ what: "discount", from: before.discountPercent, to: after.discountPercent });
  }
  if (JSON.stringify(before.terms) !== JSON.stringify(after.terms)) changes.push({ what: "terms", from: before.terms, to: after.terms });
  for (const what of ["validUntil", "deliverBy"] as const) {
    if (before[what] !== after[what]) changes.push({ what, from: before[what], to: after[what] });
  }
  if (before.totalAmount !== after.totalAmount) changes.push({ what: "total", from: before.totalAmount, to: after.totalAmount });
  return changes;
}

function lineChanges(was: QuoteLine, is: QuoteLine): QuoteChange[] {
  const { productId } = is;
  const changes: QuoteChange[] = [];
  if (differ(was.quantity, is.quantity) || was.unit !== is.unit) {
    changes.push({ what: "quantity", productId, from: `${was.typedQuantity} ${was.unit}`, to: `${is.typedQuantity} ${is.unit}` });
  }
  if (differ(was.unitPrice, is.unitPrice)) changes.push({ what: "price", productId, from: was.unitPrice, to: is.unitPrice });
  if (differ(was.discountPercent, is.discountPercent)) {
    changes.push({ what: "lineDiscount", productId, from: was.discountPercent, to: is.discountPercent });
  }
  return changes;
}

function differ(one: string, other: string): boolean {
  return !new Dec(one).equals(other);
}
