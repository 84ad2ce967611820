import { getDayDetail } from "chinese-days";
import { addDays, calendarDay } from "../../domain/shared/calendar-day";
import type { CalendarException } from "../../domain/shared/working-calendar";

/**
 * The public holidays of a year in China and the weekend days worked for them, as the State Council announces
 * them each November. Empty for a year that is not announced yet.
 */
export function chineseHolidays(year: number): CalendarException[] {
  const found: CalendarException[] = [];
  for (let day = calendarDay(`${year}-01-01`); day.startsWith(`${year}-`); day = addDays(day, 1)) {
    const { work, name } = getDayDetail(day);
    const [nameEn, nameZh] = name.split(",");
    // An ordinary day has the weekday's name alone.
    if (nameEn && nameZh) found.push({ day, working: work, nameZh, nameEn });
  }
  return found;
}
