import type { CalendarDay } from "./calendar-day";
import { Dec } from "./decimal";
import { amount, type Amount, type Currency } from "./money";
import { Refusal } from "./refusal";

/** How many of the base currency one of a currency is worth, as decimal text: USD "7.12". */
export interface DatedRate {
  readonly currency: Currency;
  readonly day: CalendarDay;
  readonly rate: string;
}

export interface ExchangeRateStore {
  /** The newest rate on or before the day, for each currency that has one. */
  on(currencies: readonly Currency[], day: CalendarDay): Promise<ReadonlyMap<Currency, string>>;
  put(rate: DatedRate): Promise<void>;
  /** The newest of all currencies, those to come too, at most so many. */
  newest(count: number): Promise<readonly DatedRate[]>;
}

declare module "./tx" {
  interface Stores {
    readonly rates: ExchangeRateStore;
  }
}

/** A day's rates into the base currency; the base currency's own is 1. */
export interface Rates {
  readonly base: Currency;
  readonly day: CalendarDay;
  /** Throws `rate.missing` when no rate up to that day is known. */
  of(currency: Currency): string;
}

export function ratesOn(base: Currency, day: CalendarDay, known: ReadonlyMap<Currency, string>): Rates {
  return {
    base,
    day,
    of(currency) {
      if (currency === base) return "1";
      const rate = known.get(currency);
      if (rate === undefined) throw new Refusal("rate.missing", { currency, base, day });
      return rate;
    },
  };
}

/** A sum in the base currency, half up to its minor unit. */
export function inBase(value: Amount, currency: Currency, rates: Rates): Amount {
  return amount(new Dec(value).times(rates.of(currency)), rates.base);
}
