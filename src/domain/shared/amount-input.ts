import { Dec, isPlainDecimal } from "./decimal";
import { amount, type Amount, type Currency } from "./money";
import { Refusal } from "./refusal";

/** A sum that somebody typed, zero or more; null stays null. Refuses `amount.bad`, naming the field. */
export function amountOf(field: string, text: string | null | undefined, currency: Currency): Amount | null {
  if (text === null || text === undefined) return null;
  if (isPlainDecimal(text) && new Dec(text).isNegative()) throw bad(field, text);
  return anyAmountOf(field, text, currency);
}

/** A sum that somebody typed, of either sign: whoever asks says which he takes. Refuses `amount.bad`, naming the field. */
export function anyAmountOf(field: string, text: string, currency: Currency): Amount {
  if (!isPlainDecimal(text) || new Dec(text).abs().greaterThanOrEqualTo("1e15")) throw bad(field, text);
  return amount(text, currency);
}

function bad(field: string, text: string): Refusal {
  return new Refusal("amount.bad", { field, amount: text.slice(0, 40) });
}
