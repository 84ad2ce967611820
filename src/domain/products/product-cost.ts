import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import type { Rates } from "../shared/exchange-rates";
import type { StockPlace } from "../stock/stock";
import type { Worth } from "../stock/value-moves";
import type { Product } from "./product";

/** The cost of one base unit in the company's base currency at the day's rate, as decimal text to 6 places. Refuses `rate.missing`. */
export function costInBase(product: Product, rates: Rates): string {
  return new Dec(product.cost).times(rates.of(product.costCurrency)).toDecimalPlaces(6).toFixed();
}

/**
 * What one base unit of each product costs us now: the average of all that lies in stock or travels between warehouses, at
 * what it came in for; where nothing is there, or nothing of it was valued yet, the cost that stands with the product. In the
 * base currency to 6 places. Pure. Refuses `rate.missing`.
 */
export function averageCosts(products: readonly Product[], worths: readonly (StockPlace & Worth)[], rates: Rates): ReadonlyMap<Id, string> {
  return new Map(
    products.map((product) => {
      const own = worths.filter((each) => each.productId === product.id);
      const quantity = own.reduce((all, each) => all.plus(each.quantity), new Dec(0));
      const value = own.reduce((all, each) => all.plus(each.value), new Dec(0));
      if (!quantity.greaterThan(0)) return [product.id, costInBase(product, rates)];
      return [product.id, value.dividedBy(quantity).toDecimalPlaces(6).toFixed()];
    }),
  );
}
