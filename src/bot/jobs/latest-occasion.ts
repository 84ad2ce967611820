import { DateTime } from "luxon";
import { addDays, dayOf, type CalendarDay } from "../../domain/shared/calendar-day";

/** The day whose occasion came last: today from `at` on, yesterday before. An hour that the clocks skip counts as past. */
export function latestOccasion(at: string, now: Date, timeZone: string): CalendarDay {
  const today = dayOf(now, timeZone);
  return DateTime.fromJSDate(now, { zone: timeZone }).toFormat("HH:mm") >= at ? today : addDays(today, -1);
}
