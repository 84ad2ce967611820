import { Dec, isPlainDecimal } from "./decimal";

/** An ISO 4217 code, upper case: "CNY", "USD". */
export type Currency = string;
/** A sum of money as decimal text with exactly the currency's minor digits: "86400.00". */
export type Amount = string & { readonly amount: unique symbol };
/** A price per unit as decimal text, up to 6 places, no trailing zeros beyond the minor unit: "0.335", "38.50". */
export type UnitPrice = string & { readonly unitPrice: unique symbol };
/** Per cent as decimal text, 0 to 100: "7.5". */
export type Percent = string & { readonly percent: unique symbol };

/** Places behind the point of the currency's smallest unit (ISO 4217, as the ICU data has it): CNY 2, JPY 0, KWD 3. */
export function minorDigits(currency: Currency): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`not a currency code: ${currency}`);
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}
const digitsByCurrency = new Map<Currency, number>();

/** Whether a code is one of three letters that a sum can be in. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}

/** Rounds half up, away from zero, to the currency's minor unit. Throws RangeError when `value` is not a plain decimal. */
export function amount(value: string | number | Dec, currency: Currency): Amount {
  return decimal(value).toFixed(minorDigits(currency)) as Amount;
}

/** Throws RangeError when `value` is not a plain decimal or has more than 6 places. */
export function unitPrice(value: string | Dec, currency: Currency): UnitPrice {
  const price = decimal(value);
  if (price.decimalPlaces() > 6) throw new RangeError(`a unit price has at most 6 places: ${price.toFixed()}`);
  return price.toFixed(Math.max(minorDigits(currency), price.decimalPlaces())) as UnitPrice;
}

/** What a price or a cost may be: from nothing to what is kept, to 6 places. */
export function isPrice(text: string): boolean {
  return isPlainDecimal(text) && !new Dec(text).isNegative() && new Dec(text).decimalPlaces() <= 6 && new Dec(text).lessThanOrEqualTo(1e12);
}

export function percent(value: string | Dec): Percent {
  return decimal(value).toFixed() as Percent;
}

export function zero(currency: Currency): Amount {
  return amount("0", currency);
}

export function sum(amounts: Iterable<Amount>, currency: Currency): Amount {
  let total = new Dec(0);
  for (const each of amounts) total = total.plus(each);
  return amount(total, currency);
}

export function minus(from: Amount, less: Amount, currency: Currency): Amount {
  return amount(new Dec(from).minus(less), currency);
}

export function negate(value: Amount, currency: Currency): Amount {
  return amount(new Dec(value).negated(), currency);
}

export function compare(left: string, right: string): -1 | 0 | 1 {
  return new Dec(left).comparedTo(right) as -1 | 0 | 1;
}

export function isZero(value: string): boolean {
  return new Dec(value).isZero();
}

export function isNegative(value: string): boolean {
  return new Dec(value).lessThan(0);
}

export function smaller(left: Amount, right: Amount): Amount {
  return compare(left, right) <= 0 ? left : right;
}

/** The line rule: quantity × price × (1 − discount), half up to the minor unit. 3 × 0.335 = 1.01. */
export function lineAmount(quantity: string, price: UnitPrice, discount: Percent, currency: Currency): Amount {
  const kept = new Dec(100).minus(discount).dividedBy(100);
  return amount(new Dec(quantity).times(price).times(kept), currency);
}

/**
 * Net and tax of one line. Tax on top: tax = net × rate, half up. Tax inside the price:
 * net = gross / (1 + rate), half up, and tax = gross − net, so that both sum to what was quoted
 * (8.01 incl. 20 % = 6.68 + 1.33).
 */
export function lineTax(line: Amount, rate: Percent, inclusive: boolean, currency: Currency): { net: Amount; tax: Amount } {
  const share = new Dec(rate).dividedBy(100);
  if (!inclusive) return { net: line, tax: amount(new Dec(line).times(share), currency) };
  const net = amount(new Dec(line).dividedBy(share.plus(1)), currency);
  return { net, tax: minus(line, net, currency) };
}

/**
 * Splits a total by weights; each part is rounded half up and the last takes what is left, so that
 * the parts always sum to the total: 100.00 in 3 = 33.33 + 33.33 + 33.34.
 * Throws RangeError when there are no weights or they sum to zero.
 */
export function allocate(total: Amount, weights: readonly string[], currency: Currency): Amount[] {
  const all = weights.reduce((acc, weight) => acc.plus(weight), new Dec(0));
  if (weights.length === 0 || all.lessThanOrEqualTo(0)) throw new RangeError("weights must sum to more than zero");
  const parts: Amount[] = [];
  let left = new Dec(total);
  weights.forEach((weight, index) => {
    const last = index === weights.length - 1;
    const rounded = amount(new Dec(total).times(weight).dividedBy(all), currency);
    // Parts below half a cent round up and may use the total up early (0.02 in 4): then the rest is nothing, not negative.
    const part = last || new Dec(rounded).abs().greaterThan(left.abs()) ? amount(left, currency) : rounded;
    left = left.minus(part);
    parts.push(part);
  });
  return parts;
}

function decimal(value: string | number | Dec): Dec {
  if (value instanceof Dec) return value;
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new RangeError(`a number must be a whole one: ${value}`);
    return new Dec(value);
  }
  if (!isPlainDecimal(value)) throw new RangeError(`not a plain decimal: ${value.slice(0, 40)}`);
  return new Dec(value);
}
