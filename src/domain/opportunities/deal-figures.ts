import { Dec, isPlainDecimal } from "../shared/decimal";
import { amount, percent, type Amount, type Currency, type Percent } from "../shared/money";
import { Refusal } from "../shared/refusal";

/** 0 to 100; refuses `opportunity.badProbability`. */
export function probabilityOf(text: string): Percent {
  const value = isPlainDecimal(text) ? new Dec(text) : null;
  if (!value || value.lessThan(0) || value.greaterThan(100) || value.decimalPlaces() > 6) {
    throw new Refusal("opportunity.badProbability", { probability: text.slice(0, 40) });
  }
  return percent(value);
}

/** What the forecast counts: amount × probability, half up. Nothing for a deal without a sum. */
export function weightedAmount(deal: {
  readonly amount: Amount | null;
  readonly probability: Percent;
  readonly currency: Currency;
}): Amount {
  return amount(new Dec(deal.amount ?? "0").times(deal.probability).dividedBy(100), deal.currency);
}
