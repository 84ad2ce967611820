import { costInBase } from "../products/product-cost";
import { pickPrice } from "../products/pick-price";
import type { ListedPrice, Product } from "../products/product";
import { quantityOf, unitOf } from "../products/units";
import { Dec, isPlainDecimal } from "../shared/decimal";
import type { Rates } from "../shared/exchange-rates";
import { newId, type Id } from "../shared/id";
import {
  amount,
  lineAmount,
  lineTax,
  percent,
  sum,
  unitPrice,
  type Amount,
  type Currency,
  type Percent,
  type UnitPrice,
} from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { QuoteLine } from "./quote";

/** A line as somebody asks for it. What is left out comes from the price list and the product. */
export interface LineRequest {
  readonly productId: Id;
  /** In `unit`, plain decimal text. */
  readonly quantity: string;
  /** A unit code of the product; "base" for its base unit. */
  readonly unit: string;
  /** Of one `unit`. */
  readonly price?: string;
  readonly discountPercent?: string;
  readonly taxRate?: string;
}

/** What holds for every line of a version. */
export interface PricingBasis {
  readonly currency: Currency;
  readonly taxInclusive: boolean;
  /** On the whole offer, taken off every line on top of the line's own. */
  readonly discountPercent: Percent;
  readonly listed: readonly ListedPrice[];
  readonly rates: Rates;
  /** What one base unit of a product costs us now, in the base currency; left out: as it stands with the product. */
  readonly costs?: ReadonlyMap<Id, string>;
}

/**
 * One line with its price, discount, tax and cost. A typed price stands as typed; else the list's price with the
 * break's discount. Refuses `product.unknownUnit`, `product.badQuantity`, `quote.noPrice`, `quote.badPrice`,
 * `quote.badPercent`.
 */
export function priceLine(product: Product, request: LineRequest, lineNo: number, basis: PricingBasis): QuoteLine {
  const unit = unitOf(product, request.unit).unit;
  const quantity = quantityOf(product, request.quantity, unit);
  const typedQuantity = new Dec(request.quantity).toFixed();
  const listed = pickPrice(product, basis.listed, typedQuantity, unit);
  const price = request.price === undefined ? listed?.price : priceOf(request.price, basis.currency);
  if (price === undefined) throw new Refusal("quote.noPrice", { sku: product.sku, unit, currency: basis.currency });
  const fromList = request.price === undefined ? listed?.discountPercent : undefined;
  const discountPercent = request.discountPercent === undefined ? (fromList ?? percent("0")) : percentOf(request.discountPercent);
  const taxRate = request.taxRate === undefined ? product.taxRate : percentOf(request.taxRate);
  const line = lineAmount(typedQuantity, price, together(discountPercent, basis.discountPercent), basis.currency);
  const { net, tax } = lineTax(line, taxRate, basis.taxInclusive, basis.currency);
  return {
    id: newId(),
    lineNo,
    productId: product.id,
    typedQuantity,
    unit,
    quantity,
    unitPrice: price,
    listPrice: listed?.price ?? null,
    discountPercent,
    taxRate,
    unitCost: basis.costs?.get(product.id) ?? costInBase(product, basis.rates),
    netAmount: net,
    taxAmount: tax,
  };
}

/** Two discounts one after the other as one: 10 % and 10 % are 19 %. Exact. */
export function together(first: Percent, second: Percent): Percent {
  const kept = new Dec(100).minus(first).times(new Dec(100).minus(second)).dividedBy(100);
  return percent(new Dec(100).minus(kept));
}

/** One number, the same string everywhere: Σ net + Σ tax. */
export function totalsOf(
  lines: readonly Pick<QuoteLine, "netAmount" | "taxAmount">[],
  currency: Currency,
): { netAmount: Amount; taxAmount: Amount; totalAmount: Amount } {
  const netAmount = sum(
    lines.map((line) => line.netAmount),
    currency,
  );
  const taxAmount = sum(
    lines.map((line) => line.taxAmount),
    currency,
  );
  return { netAmount, taxAmount, totalAmount: sum([netAmount, taxAmount], currency) };
}

function priceOf(text: string, currency: Currency): UnitPrice {
  const good = isPlainDecimal(text) && !new Dec(text).isNegative() && new Dec(text).decimalPlaces() <= 6 && new Dec(text).lessThan("1e12");
  if (!good) throw new Refusal("quote.badPrice", { price: text.slice(0, 40) });
  return unitPrice(text, currency);
}

/** 0 to 100, up to 6 places; refuses `quote.badPercent`. */
export function percentOf(text: string): Percent {
  const value = isPlainDecimal(text) ? new Dec(text) : null;
  if (!value || value.lessThan(0) || value.greaterThan(100) || value.decimalPlaces() > 6) {
    throw new Refusal("quote.badPercent", { percent: text.slice(0, 40) });
  }
  return percent(value);
}

/** What a line comes to before anything is taken off: quantity × list price (its own price where it is not listed). */
export function listAmount(line: QuoteLine, currency: Currency): Amount {
  return amount(new Dec(line.typedQuantity).times(line.listPrice ?? line.unitPrice), currency);
}
