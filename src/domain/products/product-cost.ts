import { Dec } from "../shared/decimal";
import type { Rates } from "../shared/exchange-rates";
import type { Product } from "./product";

/** The cost of one base unit in the company's base currency at the day's rate, as decimal text to 6 places. Refuses `rate.missing`. */
export function costInBase(product: Product, rates: Rates): string {
  return new Dec(product.cost).times(rates.of(product.costCurrency)).toDecimalPlaces(6).toFixed();
}
