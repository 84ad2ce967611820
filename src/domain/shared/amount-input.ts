import { Dec, isPlainDecimal } from "./decimal";
import { amount, type Amount, type Currency } from "./money";
import { Refusal } from "./refusal";

/** A sum that somebody typed, zero or more; null stays null. Refuses `amount.bad`, naming the field. */
export function amountOf(field: string, text: string | null | undefined, currency: Currency): Amount | null {
  if (text === null || text === undefined) return null;
  if (!isPlainDecimal(text) || new Dec(text).isNegative() || new Dec(text).greaterThanOrEqualTo("1e15")) {
    throw new Refusal("amount.bad", { field, amount: text.slice(0, 40) });
  }
  return amount(text, currency);
}
