import { DateTime } from "luxon";

/** A day in a calendar, "2026-11-25": no hour, no zone. A due date is one; an instant (`Date`) is not. */
export type CalendarDay = string & { readonly calendarDay: unique symbol };

/** Throws RangeError when `text` is not an existing day written YYYY-MM-DD. */
export function calendarDay(text: string): CalendarDay {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? DateTime.fromISO(text, { zone: "utc" }) : null;
  if (!parsed?.isValid) throw new RangeError(`not a day: ${text.slice(0, 40)}`);
  return text as CalendarDay;
}

/** The day that an instant falls on in a zone: 2026-01-31T00:00+08:00 is 31 January in Shanghai, 30 January in UTC. */
export function dayOf(instant: Date, timeZone: string): CalendarDay {
  const time = instant.getTime();
  if (time === lastAsked.time && timeZone === lastAsked.timeZone) return lastAsked.day;
  let format = dayFormats.get(timeZone);
  if (!format) {
    // Swedish writes days as ISO 8601 does; a formatter is dear to make and quick to use.
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, calendar: "gregory", year: "numeric", month: "2-digit", day: "2-digit" });
    dayFormats.set(timeZone, format);
  }
  lastAsked = { time, timeZone, day: format.format(instant) as CalendarDay };
  return lastAsked.day;
}
const dayFormats = new Map<string, Intl.DateTimeFormat>();
/** One transaction asks for the day of its one moment again and again. */
let lastAsked = { time: Number.NaN, timeZone: "", day: "" as CalendarDay };

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return at(day).plus({ days }).toISODate() as CalendarDay;
}

/**
 * Months later on the anchor's day of month, or the month's last day where that one is shorter.
 * Counting from the anchor each time keeps it: Jan 31 → Feb 28 → Mar 31.
 */
export function addMonths(anchor: CalendarDay, months: number): CalendarDay {
  return at(anchor).plus({ months }).toISODate() as CalendarDay;
}

export function startOfMonth(day: CalendarDay): CalendarDay {
  return at(day).startOf("month").toISODate() as CalendarDay;
}

export function endOfMonth(day: CalendarDay): CalendarDay {
  return at(day).endOf("month").toISODate() as CalendarDay;
}

/** The instant at which a day begins in a zone. */
export function dayBegins(day: CalendarDay, timeZone: string): Date {
  return DateTime.fromISO(day, { zone: timeZone }).startOf("day").toJSDate();
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round(at(to).diff(at(from), "days").days);
}

function at(day: CalendarDay): DateTime {
  return DateTime.fromISO(day, { zone: "utc" });
}
