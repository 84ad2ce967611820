import { Refusal } from "../shared/refusal";
import { Dec } from "../shared/decimal";
import { isPlainDecimal } from "../shared/decimal";
import { isPositive, toBase, type Quantity } from "../shared/quantity";
import type { Product, ProductUnit } from "./product";

/** The product's unit of that code; "base" is its base unit. Refuses `product.unknownUnit`, naming those there are. */
export function unitOf(product: Product, unit: string): ProductUnit {
  const code = unit === "base" ? product.baseUnit : unit;
  const found = product.units.find((each) => each.unit === code);
  if (!found) throw new Refusal("product.unknownUnit", { sku: product.sku, unit, units: product.units.map((each) => each.unit) });
  return found;
}

/**
 * What was typed, in base units: exact, 5 boxes of 12 are 60. Refuses `product.badQuantity` for what is not a
 * positive decimal, or does not come out to 6 places in the base unit.
 */
export function quantityOf(product: Product, value: string, unit: string): Quantity {
  const ratio = unitOf(product, unit);
  const exact = isPlainDecimal(value) && isPositive(value) && fits(value, ratio);
  if (!exact) throw new Refusal("product.badQuantity", { sku: product.sku, quantity: value.slice(0, 40), unit: ratio.unit });
  return toBase(value, ratio);
}

function fits(value: string, ratio: ProductUnit): boolean {
  const typed = new Dec(value);
  const base = typed.times(ratio.numerator).dividedBy(ratio.denominator);
  return typed.decimalPlaces() <= 6 && base.decimalPlaces() <= 6 && base.lessThan("1e12");
}
