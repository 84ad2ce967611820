import type { Share } from "../receivables/allocate-payment";
import { takenOf } from "../receivables/allocate-payment";
import { unallocated, type PaymentBalance } from "../receivables/payment-balance";
import type { Receivable } from "../receivables/receivable";
import { dayOf } from "../shared/calendar-day";
import { Dec, isPlainDecimal } from "../shared/decimal";
import { inBase, ratesOn, type Rates } from "../shared/exchange-rates";
import { amount, compare, minus, smaller, sum, type Amount, type Currency } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";

/** Between a payment's currency and another one. */
export interface Exchange {
  /** As people say it: how much of the base currency the foreign one is worth; between two foreign ones, of the payment's currency one of the other is. */
  readonly rate: string;
  toPayment(owed: Amount): Amount;
  toOwed(paid: Amount): Amount;
}

/** By a rate as people say it. Refuses `rate.notPositive`. Pure. */
export function exchangeAt(rate: string, payment: Currency, owed: Currency, base: Currency): Exchange {
  if (!isPlainDecimal(rate) || compare(rate, "0") <= 0) throw new Refusal("rate.notPositive", { rate });
  // Said of the payment's own currency: 1 USD paid is 7.2 CNY owed.
  const ofPayment = owed === base;
  return {
    rate,
    toPayment: (value) => amount(ofPayment ? new Dec(value).dividedBy(rate) : new Dec(value).times(rate), payment),
    toOwed: (value) => amount(ofPayment ? new Dec(value).times(rate) : new Dec(value).dividedBy(rate), owed),
  };
}

/** At the rate that was agreed, else at the company's rate of the day the money arrived. Throws `rate.missing`, `rate.notPositive`. */
export async function exchangeFor(tx: Tx, payment: PaymentBalance, owed: Currency, agreed: string | undefined): Promise<Exchange> {
  const { baseCurrency } = await companyOf(tx);
  if (agreed !== undefined) return exchangeAt(agreed, payment.currency, owed, baseCurrency);
  const known = await tx.rates.on([payment.currency, owed], payment.receivedDay);
  const rates = ratesOn(baseCurrency, payment.receivedDay, known);
  const [ofPayment, ofOwed] = [rates.of(payment.currency), rates.of(owed)];
  const crossed = payment.currency === baseCurrency ? ofOwed : owed === baseCurrency ? ofPayment : new Dec(ofOwed).dividedBy(ofPayment);
  return exchangeAt(new Dec(crossed).toDecimalPlaces(10).toFixed(), payment.currency, owed, baseCurrency);
}

/**
 * What a sum of the payment settles of these, in their currency, in their order. All that is taken is the exchange of all that is
 * settled, so the last one takes the cent that single exchanges leave (1357.13 + 1357.13 + 2714.25 at 1.35 = 7328.49). Pure.
 */
export function exchangedShares(
  paid: Amount,
  payment: Currency,
  among: readonly Receivable[],
  open: (each: Receivable) => Amount,
  exchange: Exchange,
): Share[] {
  const [first] = among;
  if (!first) return [];
  const { currency } = first;
  const all = sum(among.map(open), currency);
  const covers = compare(exchange.toOwed(paid), all) >= 0;
  const wholeTaken = covers ? smaller(exchange.toPayment(all), paid) : paid;
  let left = covers ? all : exchange.toOwed(paid);
  let leftTaken = wholeTaken;
  const shares: Share[] = [];
  for (const receivable of among) {
    const settled = smaller(open(receivable), left);
    if (compare(settled, "0") <= 0) continue;
    left = minus(left, settled, currency);
    const taken = compare(left, "0") === 0 ? leftTaken : smaller(exchange.toPayment(settled), leftTaken);
    leftTaken = minus(leftTaken, taken, payment);
    shares.push({ receivable, amount: settled, exchange: { taken, rate: exchange.rate } });
  }
  return shares.filter((share) => compare(takenOf(share), "0") > 0);
}

/**
 * What the change of rates came to, in the base currency: what was taken at the rate of the day the money arrived, less what was settled at
 * the rate of the day it was raised. Positive is a gain; null between base and base, or where a rate is not known.
 */
export async function exchangeDifference(tx: Tx, payment: PaymentBalance, share: Share): Promise<Amount | null> {
  const { baseCurrency, timeZone } = await companyOf(tx);
  const { receivable } = share;
  if (payment.currency === baseCurrency && receivable.currency === baseCurrency) return null;
  const raisedDay = dayOf(receivable.createdAt, timeZone);
  try {
    const came = inBase(takenOf(share), payment.currency, await ratesOf(tx, baseCurrency, payment.currency, payment.receivedDay));
    return minus(
      came,
      inBase(share.amount, receivable.currency, await ratesOf(tx, baseCurrency, receivable.currency, raisedDay)),
      baseCurrency,
    );
  } catch (problem) {
    // Books without that day's rate settle all the same; the difference stays unknown rather than guessed.
    if (problem instanceof Refusal && problem.code === "rate.missing") return null;
    throw problem;
  }
}

async function ratesOf(tx: Tx, base: Currency, currency: Currency, day: PaymentBalance["receivedDay"]): Promise<Rates> {
  return ratesOn(base, day, await tx.rates.on([currency], day));
}

/** What of a payment earlier choices leave. */
export function leftAfter(payment: PaymentBalance, taken: readonly Share[]): Amount {
  return minus(unallocated(payment), sum(taken.map(takenOf), payment.currency), payment.currency);
}
