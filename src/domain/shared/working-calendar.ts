import { DateTime } from "luxon";
import { addDays, dayOf, type CalendarDay } from "./calendar-day";
import type { Tx } from "./tx";

/** A day that is not what its weekday says: a holiday, or a working day that makes up for one. */
export interface CalendarException {
  readonly day: CalendarDay;
  readonly working: boolean;
  readonly nameZh: string;
  readonly nameEn: string;
}

export interface CalendarStore {
  /** All exceptions, past and coming. */
  exceptions(): Promise<readonly CalendarException[]>;
  /** Writes each day anew; an exception that says nothing new changes nothing. */
  put(exceptions: readonly CalendarException[]): Promise<void>;
  /** These days are again what their weekday says. */
  remove(days: readonly CalendarDay[]): Promise<void>;
}

declare module "./tx" {
  interface Stores {
    readonly calendar: CalendarStore;
  }
}

/** The setting "workWeek". */
export interface WorkWeek {
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
  /** "09:00", in the company's zone. */
  readonly from: string;
  readonly until: string;
}

const usualWeek: WorkWeek = { days: [1, 2, 3, 4, 5], from: "09:00", until: "18:00" };

/** The company's working days and hours. */
export interface WorkingCalendar {
  readonly timeZone: string;
  readonly from: string;
  readonly until: string;
  isWorkingDay(day: CalendarDay): boolean;
}

/** Throws RangeError for a week without a working day: nothing would ever be due. */
export function workingCalendar(week: WorkWeek, exceptions: readonly CalendarException[], timeZone: string): WorkingCalendar {
  if (week.days.length === 0 || week.from >= week.until) throw new RangeError("a working week needs a day and an hour");
  const known = new Map(exceptions.map((each) => [each.day, each.working]));
  const weekdays = new Set(week.days);
  return {
    timeZone,
    from: week.from,
    until: week.until,
    isWorkingDay: (day) => known.get(day) ?? weekdays.has(DateTime.fromISO(day, { zone: "utc" }).weekday),
  };
}

export async function workWeekOf(tx: Tx): Promise<WorkWeek> {
  return { ...usualWeek, ...(await tx.settings.read<Partial<WorkWeek>>("workWeek")) };
}

export async function workingCalendarOf(tx: Tx, timeZone: string): Promise<WorkingCalendar> {
  return workingCalendar(await workWeekOf(tx), await tx.calendar.exceptions(), timeZone);
}

/** So far a search for a working day goes; longer than any holiday. */
const longestSearch = 3660;

/** The n-th working day after a day, or before it where `days` is negative. 0: the day itself, or the next working one. */
export function addWorkingDays(calendar: WorkingCalendar, day: CalendarDay, days: number): CalendarDay {
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  let at = day;
  if (left === 0) while (!calendar.isWorkingDay(at)) at = searched(day, addDays(at, 1));
  while (left > 0) {
    at = searched(day, addDays(at, step), left);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CalendarDay, to: CalendarDay): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

/**
 * The instant that lies so many working minutes after another: the clock runs only inside working hours.
 * Eight hours from Friday 16:00 in a week of 9 to 17 is Monday 16:00.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, start: Date, minutes: number): Date {
  let left = minutes;
  let at = DateTime.fromJSDate(start, { zone: calendar.timeZone });
  const first = dayOf(start, calendar.timeZone);
  for (;;) {
    const day = at.toISODate() as CalendarDay;
    const [opens, closes] = hoursOf(calendar, day);
    if (calendar.isWorkingDay(day) && at < closes) {
      const from = at < opens ? opens : at;
      const room = closes.diff(from, "minutes").minutes;
      if (left <= room) return from.plus({ minutes: left }).toJSDate();
      left -= room;
    }
    searched(first, day, minutes);
    at = at.plus({ days: 1 }).startOf("day");
  }
}

/** Working minutes from one instant to a later one. */
export function workingMinutesBetween(calendar: WorkingCalendar, start: Date, end: Date): number {
  const [from, to] = [start, end].map((each) => DateTime.fromJSDate(each, { zone: calendar.timeZone })) as [DateTime, DateTime];
  let minutes = 0;
  for (let day = from.startOf("day"); day <= to; day = day.plus({ days: 1 })) {
    const date = day.toISODate() as CalendarDay;
    if (!calendar.isWorkingDay(date)) continue;
    const [opens, closes] = hoursOf(calendar, date);
    const [first, last] = [DateTime.max(opens, from), DateTime.min(closes, to)];
    if (first < last) minutes += last.diff(first, "minutes").minutes;
  }
  return minutes;
}

function hoursOf(calendar: WorkingCalendar, day: CalendarDay): [DateTime, DateTime] {
  const at = (hour: string) => DateTime.fromISO(`${day}T${hour}`, { zone: calendar.timeZone });
  return [at(calendar.from), at(calendar.until)];
}

function searched(first: CalendarDay, at: CalendarDay, units = 0): CalendarDay {
  const most = longestSearch + units * 7;
  if (Math.abs(Date.parse(at) - Date.parse(first)) > most * 86_400_000) throw new RangeError("the calendar has no working day");
  return at;
}
