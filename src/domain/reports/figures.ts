import { Dec } from "../shared/decimal";
import { inBase, ratesOn, type Rates } from "../shared/exchange-rates";
import type { CalendarDay } from "../shared/calendar-day";
import { amount, minorDigits, type Amount, type Currency } from "../shared/money";
import type { Tx } from "../shared/tx";
import type { ReportColumn, ReportRow } from "./report";

/** Sums to the minor unit, whatever the database divided. */
export const rounded = (value: string | Dec, currency: Currency): Amount => amount(new Dec(value).toFixed(minorDigits(currency)), currency);

/** Turns sums into the base currency at the rates of their own day; each day is asked for once. Throws `rate.missing`. */
export function inBaseOf(tx: Tx, base: Currency): (value: string, currency: Currency, day: CalendarDay) => Promise<Amount> {
  const days = new Map<string, Promise<Rates>>();
  return async (value, currency, day) => {
    if (currency === base) return rounded(value, base);
    const key = `${currency} ${day}`;
    const known = days.get(key) ?? tx.rates.on([currency], day).then((rates) => ratesOn(base, day, rates));
    days.set(key, known);
    return inBase(rounded(value, currency), currency, await known);
  };
}

/** `part` of `whole` in per cent with one digit; null of nothing. */
export function share(part: string, whole: string): string | null {
  return new Dec(whole).isZero() ? null : new Dec(part).dividedBy(whole).times(100).toFixed(1);
}

/** The one before divided by the other, two digits; null where there is nothing to divide by. */
export function ratio(one: string, by: string): string | null {
  return new Dec(by).isZero() ? null : new Dec(one).dividedBy(by).toFixed(2);
}

export const added = (one: string | undefined, other: string): string => new Dec(one ?? "0").plus(other).toFixed();

/** Sums of the columns that can be summed, by currency; the others are worked out by `rest`. */
export function totalsOf(
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
  rest: (
    sum: (measure: ReportColumn["measure"]) => string,
  ) => Readonly<Partial<Record<ReportColumn["measure"], string | null>>> = () => ({}),
): readonly Omit<ReportRow, "key">[] {
  return [...new Set(rows.map(({ currency }) => currency))].map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const sums = columns.map(({ kind }, index) =>
      kind === "money" || kind === "count" || kind === "quantity"
        ? own
            .reduce((sum, row) => sum.plus(row.cells[index] ?? "0"), new Dec(0))
            .toFixed(kind === "money" ? minorDigits(currency) : undefined)
        : null,
    );
    const worked = rest((measure) => sums[columns.findIndex((column) => column.measure === measure)] ?? "0");
    return {
      currency,
      cells: columns.map(({ measure }, index) => (measure in worked ? (worked[measure] ?? null) : (sums[index] ?? null))),
    };
  });
}

/** The largest first, by the column that counts. */
export function largestFirst(rows: readonly ReportRow[], column: number): readonly ReportRow[] {
  return rows.toSorted((one, other) => new Dec(other.cells[column] ?? "0").comparedTo(one.cells[column] ?? "0"));
}
