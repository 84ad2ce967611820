import { DateTime } from "luxon";
import type { Actor } from "../../domain/shared/actor";
import { findDates } from "../conversation/recognise/dates";

/** The same without the days that were said in it: what is read of the rest is not to take a day's figures for its own. */
export function withoutDays(text: string, { timeZone, language }: Pick<Actor, "timeZone" | "language">, now: Date): string {
  const dates = findDates(text, { day: DateTime.fromJSDate(now, { zone: timeZone }), language });
  return dates.toReversed().reduce((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text);
}
