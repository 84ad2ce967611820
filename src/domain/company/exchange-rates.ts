import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Dec, isPlainDecimal } from "../shared/decimal";
import type { DatedRate } from "../shared/exchange-rates";
import { isCurrency } from "../shared/money";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";

/**
 * What one of a currency is worth in the base currency from a day on; another rate of the same day is replaced. Refuses
 * `customer.badCurrency`, `rate.ofBase`, `rate.notPositive`.
 */
export async function setRate(tx: Tx, actor: Actor, { currency, day, rate }: DatedRate): Promise<DatedRate> {
  requirePermission(actor, "rate.set");
  const { baseCurrency } = await companyOf(tx);
  if (!isCurrency(currency)) throw new Refusal("customer.badCurrency", { currency });
  if (currency === baseCurrency) throw new Refusal("rate.ofBase", { currency });
  const good = isPlainDecimal(rate) && new Dec(rate).greaterThan(0) && new Dec(rate).lessThan("1e9") && new Dec(rate).decimalPlaces() <= 10;
  if (!good) throw new Refusal("rate.notPositive", { rate: rate.slice(0, 40) });
  const before = (await tx.rates.on([currency], day)).get(currency) ?? null;
  const dated = { currency, day, rate: new Dec(rate).toFixed() };
  await tx.rates.put(dated);
  auditChange(tx, actor, "rate.set", { kind: "setting", id: `rate ${currency}` }, { day: null, rate: before }, { day, rate: dated.rate });
  return dated;
}
