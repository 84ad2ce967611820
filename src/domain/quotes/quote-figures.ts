import { Dec } from "../shared/decimal";
import { inBase, type Rates } from "../shared/exchange-rates";
import { amount, minus, sum, zero, type Amount } from "../shared/money";
import type { QuoteVersion } from "./quote";
import { listAmount } from "./quote-pricing";

type Priced = Pick<QuoteVersion, "lines" | "currency" | "taxInclusive" | "netAmount" | "totalAmount">;

export interface QuoteMargin {
  /** In the base currency, without tax. */
  readonly revenue: Amount;
  readonly cost: Amount;
  readonly margin: Amount;
  /** Of the revenue, two places; null when there is none. */
  readonly percent: string | null;
}

/**
 * What is earned, in the base currency: net sales at the rates of the version's own day, less quantity in base units ×
 * cost as the version was priced. Both sides keep their day, so the figure is the same before and after approval.
 */
export function quoteMargin(version: Priced, rates: Rates): QuoteMargin {
  const revenue = inBase(version.netAmount, version.currency, rates);
  const cost = sum(
    version.lines.map((line) => amount(new Dec(line.quantity).times(line.unitCost), rates.base)),
    rates.base,
  );
  const margin = minus(revenue, cost, rates.base);
  const share = new Dec(revenue).isZero() ? null : new Dec(margin).dividedBy(revenue).times(100).toFixed(2);
  return { revenue, cost, margin, percent: share };
}

/** Per cent off the price list over all lines, two places; null when nothing is listed. Above the list it is negative. */
export function discountOffList(version: Priced): string | null {
  if (!version.lines.some((line) => line.listPrice !== null)) return null;
  const { currency } = version;
  const listed = sum(
    version.lines.map((line) => listAmount(line, currency)),
    currency,
  );
  if (listed === zero(currency)) return null;
  // Prices that include tax are compared with tax, others without.
  const asked = version.taxInclusive ? version.totalAmount : version.netAmount;
  return new Dec(listed).minus(asked).dividedBy(listed).times(100).toFixed(2);
}
