import { Dec } from "../shared/decimal";
import type { Rates } from "../shared/exchange-rates";
import { unitPrice, type UnitPrice } from "../shared/money";
import type { Product } from "./product";

/** The cost of one base unit in the company's base currency at the day's rate, to 6 places. Refuses `rate.missing`. */
export function costInBase(product: Product, rates: Rates): UnitPrice {
  return unitPrice(new Dec(product.cost).times(rates.of(product.costCurrency)).toDecimalPlaces(6), rates.base);
}
