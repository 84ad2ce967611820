import { DateTime } from "luxon";
import type { SaidDay, SaidPeriod } from "./found";

/** What dates are reckoned from: the speaker's day, and how a bare 5/12 is read (Chinese: month first; English: asked). */
export interface Today {
  /** The speaker's calendar day as noon UTC, so that no zone can move it. */
  readonly day: DateTime;
  readonly language: "zh" | "en";
}

export type Reading =
  | { readonly kind: "day"; readonly value: SaidDay }
  | { readonly kind: "period"; readonly value: SaidPeriod }
  | { readonly kind: "unclearDay"; readonly readings: readonly [string, string] };

export interface DatePattern {
  readonly pattern: RegExp;
  readonly means: (match: RegExpExecArray, today: Today) => Reading | null;
}

export const iso = (day: DateTime): string => day.toFormat("yyyy-MM-dd");

export function onDay(coming: DateTime, last: DateTime = coming): Reading | null {
  return coming.isValid && last.isValid ? { kind: "day", value: { coming: iso(coming), last: iso(last) } } : null;
}

export function during(from: DateTime, to: DateTime, last?: readonly [DateTime, DateTime]): Reading | null {
  if (!from.isValid || !to.isValid) return null;
  const value = { from: iso(from), to: iso(to) };
  return { kind: "period", value: last ? { ...value, last: { from: iso(last[0]), to: iso(last[1]) } } : value };
}

/** The whole calendar week, month, quarter or year that a day is in. Weeks begin on Monday. */
export function whole(unit: "week" | "month" | "quarter" | "year", day: DateTime): Reading | null {
  return during(day.startOf(unit), day.endOf(unit));
}

/** The next and the last such day of the year; today counts as coming. */
export function monthAndDay(today: Today, month: number, day: number): Reading | null {
  const inYear = (year: number) => DateTime.utc(year, month, day, 12);
  const { year } = today.day;
  const years = [year - 1, year, year + 1, year + 4].map(inYear).filter((each) => each.isValid);
  const coming = years.find((each) => iso(each) >= iso(today.day));
  const last = years.filter((each) => iso(each) <= iso(today.day)).at(-1);
  return coming ? onDay(coming, last ?? coming) : null;
}

/** The coming weekday, today excluded, and the last one. 1 is Monday. */
export function weekday(today: Today, wanted: number): Reading | null {
  const ahead = (wanted - today.day.weekday + 7) % 7 || 7;
  const back = (today.day.weekday - wanted + 7) % 7 || 7;
  return onDay(today.day.plus({ days: ahead }), today.day.minus({ days: back }));
}

/** A weekday of this week, next week (1), last week (-1). */
export function weekdayOfWeek(today: Today, wanted: number, weeks: number): Reading | null {
  return onDay(today.day.startOf("week").plus({ weeks, days: wanted - 1, hours: 12 }));
}

/** A month without a year, whole: the coming one (this month counts), and the last one. */
export function wholeMonth(today: Today, month: number): Reading | null {
  const here = DateTime.utc(today.day.year, month, 15, 12);
  const coming = month >= today.day.month ? here : here.plus({ years: 1 });
  const last = month <= today.day.month ? here : here.minus({ years: 1 });
  return during(coming.startOf("month"), coming.endOf("month"), [last.startOf("month"), last.endOf("month")]);
}
