import type { Product } from "../../../domain/products/product";
import { setPrice } from "../../../domain/products/set-price";
import { quantityOf, unitOf } from "../../../domain/products/units";
import type { CalendarDay } from "../../../domain/shared/calendar-day";
import type { Id } from "../../../domain/shared/id";
import type { Currency } from "../../../domain/shared/money";
import { fromBase, type Quantity } from "../../../domain/shared/quantity";
import { companyOf } from "../../../domain/shared/settings";
import { unitFor } from "../../conversation/lines";
import type { SaidCount, SaidPrice } from "../../goods/read-figures";
import type { CommandContext } from "../define-command";

interface PriceFor {
  readonly customerId?: Id;
  readonly from?: CalendarDay;
  /** Of a customer's own prices: the currency it buys in. */
  readonly currency?: Currency;
}

/** Puts every price that was said into its list; a break counts in the unit that it is the price of. */
export async function putPrices(
  { tx, actor }: CommandContext,
  product: Product,
  said: readonly SaidPrice[],
  { customerId, from, currency }: PriceFor,
): Promise<void> {
  const usual = currency ?? (await companyOf(tx)).baseCurrency;
  for (const each of said) {
    const unit = each.unit === null ? product.baseUnit : meant(product, [each.unit]);
    const least = each.from;
    await setPrice(tx, actor, {
      productId: product.id,
      unit,
      price: each.amount,
      currency: each.currency ?? usual,
      ...(least && { minQuantity: least.units.length === 0 ? least.value : fromBase(countIn(product, least), unitOf(product, unit)) }),
      ...(customerId !== undefined && { customerId }),
      ...(from !== undefined && { from }),
    });
  }
}

/** A said count of a product in base units. Refuses `product.unknownUnit`, `product.badQuantity`. */
export function countIn(product: Product, { value, units }: SaidCount): Quantity {
  return quantityOf(product, value, units.length === 0 ? "base" : meant(product, units));
}

const meant = (product: Product, units: readonly string[]): string =>
  unitOf(
    product,
    unitFor(
      units,
      product.units.map(({ unit }) => unit),
    ),
  ).unit;
