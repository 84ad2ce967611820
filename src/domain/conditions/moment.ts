import { DateTime } from "luxon";
import { addDays, dayBegins, dayOf, type CalendarDay } from "../shared/calendar-day";
import { workingDaysBetween, type WorkingCalendar } from "../shared/working-calendar";
import type { Span } from "./condition";

/** When, and by which calendar, a question is asked. "Today" is the company's. */
export interface Moment {
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

export function todayAt(moment: Moment): CalendarDay {
  return dayOf(moment.now, moment.calendar.timeZone);
}

/** The instant at which a day begins where the company is. */
export function startOfDay(day: CalendarDay, moment: Moment): Date {
  return dayBegins(day, moment.calendar.timeZone);
}

/**
 * The earliest day that is not yet longer ago than the span: "older than" is earlier than it, "within" is on it or later.
 * In working days: only those after the day, up to and with today, are counted, so that a weekend makes nothing older.
 */
export function earliestWithin(span: { days: number } | { workingDays: number }, moment: Moment): CalendarDay {
  const today = todayAt(moment);
  if ("days" in span) return addDays(today, -span.days);
  let day = today;
  let counted = 0;
  for (;;) {
    const earlier = addDays(day, -1);
    counted += moment.calendar.isWorkingDay(day) ? 1 : 0;
    if (counted > span.workingDays) return day;
    day = earlier;
  }
}

/** The latest day that is due within the span from today on. */
export function latestWithin(span: { days: number } | { workingDays: number }, moment: Moment): CalendarDay {
  const today = todayAt(moment);
  if ("days" in span) return addDays(today, span.days);
  let day = today;
  while (workingDaysBetween(moment.calendar, today, addDays(day, 1)) <= span.workingDays) day = addDays(day, 1);
  return day;
}

export function hoursLater(now: Date, hours: number): Date {
  return DateTime.fromJSDate(now, { zone: "utc" }).plus({ hours }).toJSDate();
}

export function inHours(span: Span): span is { readonly hours: number } {
  return "hours" in span;
}
