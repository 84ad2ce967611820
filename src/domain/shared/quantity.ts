import { Dec, isPlainDecimal } from "./decimal";

/** A count or measure in a product's base unit, as decimal text without trailing zeros, up to 6 places: "12", "0.5". */
export type Quantity = string & { readonly quantity: unique symbol };

/** Throws RangeError when `value` is not a plain decimal or has more than 6 places. */
export function quantity(value: string | number | Dec): Quantity {
  const text = value instanceof Dec ? value.toFixed() : String(value);
  if (!isPlainDecimal(text)) throw new RangeError(`not a plain decimal: ${text.slice(0, 40)}`);
  const exact = value instanceof Dec ? value : new Dec(text);
  if (exact.decimalPlaces() > 6) throw new RangeError(`a quantity has at most 6 places: ${text}`);
  return exact.toFixed() as Quantity;
}

export const noQuantity = "0" as Quantity;

export function plus(left: Quantity, right: Quantity): Quantity {
  return quantity(new Dec(left).plus(right));
}

export function less(from: Quantity, take: Quantity): Quantity {
  return quantity(new Dec(from).minus(take));
}

export function negated(value: Quantity): Quantity {
  return quantity(new Dec(value).negated());
}

export function total(values: Iterable<Quantity>): Quantity {
  let all = new Dec(0);
  for (const value of values) all = all.plus(value);
  return quantity(all);
}

export function least(left: Quantity, right: Quantity): Quantity {
  return new Dec(left).lessThanOrEqualTo(right) ? left : right;
}

export function most(left: Quantity, right: Quantity): Quantity {
  return new Dec(left).greaterThanOrEqualTo(right) ? left : right;
}

export function isMore(left: string, right: string): boolean {
  return new Dec(left).greaterThan(right);
}

export function isPositive(value: string): boolean {
  return new Dec(value).greaterThan(0);
}

/** A unit's size in base units as an exact ratio: a box of 12 pieces is 12/1, a piece where dozens are the base is 1/12. */
export interface UnitRatio {
  readonly numerator: string;
  readonly denominator: string;
}

/**
 * What was typed in a unit, in base units. Exact: 5 boxes of 12 are 60, never 60.0000024.
 * Throws RangeError when the result needs more than 6 places, so nothing drifts silently.
 */
export function toBase(value: string, unit: UnitRatio): Quantity {
  return quantity(new Dec(value).times(unit.numerator).dividedBy(unit.denominator));
}

/** Base units as so many of a unit, for showing; up to 6 places, half up. */
export function fromBase(value: Quantity, unit: UnitRatio): string {
  return new Dec(value).times(unit.denominator).dividedBy(unit.numerator).toDecimalPlaces(6).toFixed();
}
