import { Decimal } from "decimal.js";

/** The product's own decimal arithmetic: 40 digits, half up; never the library's global settings. */
export const Dec = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 });
export type Dec = InstanceType<typeof Dec>;

const plainDecimal = /^-?\d{1,18}(\.\d{1,12})?$/;

/** True for a plain decimal text: no exponent, no separators, no currency sign. */
export function isPlainDecimal(text: string): boolean {
  return plainDecimal.test(text);
}
