import { inBase, ratesOn } from "./exchange-rates";
import type { Amount, Currency } from "./money";
import { companyOf, todayOf } from "./settings";
import type { Tx } from "./tx";

/** A sum as what it is worth today in the base currency. Throws `rate.missing`. */
export async function worthInBase(
  tx: Tx,
  value: Amount,
  currency: Currency,
): Promise<{ readonly amount: Amount; readonly currency: Currency }> {
  const { baseCurrency } = await companyOf(tx);
  const today = await todayOf(tx);
  const rates = ratesOn(baseCurrency, today, await tx.rates.on([currency], today));
  return { amount: inBase(value, currency, rates), currency: baseCurrency };
}
