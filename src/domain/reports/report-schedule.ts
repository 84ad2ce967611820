import { DateTime } from "luxon";
import { addDays, calendarDay, dayOf, endOfMonth, startOfMonth, type CalendarDay } from "../shared/calendar-day";
import type { Role } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Grouping, ReportName } from "./report";

/** When a report is sent: at an hour of the company's day, on every day, one weekday (1 is Monday), several of them or one day of the month. */
export type Rhythm =
  | { readonly every: "day"; readonly at: string }
  | { readonly every: "week"; readonly weekday: number; readonly at: string }
  | { readonly every: "weekdays"; readonly weekdays: readonly number[]; readonly at: string }
  /** A day that a month does not have is its last one. */
  | { readonly every: "month"; readonly day: number; readonly at: string };

/** Each with the rights of who reads it; a group with those of whose schedule it is, and nothing confidential. */
export type ReportRecipient =
  | { readonly person: Id }
  | { readonly role: Role }
  | { readonly platform: string; readonly conversation: string };

export const reportSpans = ["usual", "yesterday", "lastWeek", "thisMonth", "lastMonth"] as const;
/** Which days it covers, reckoned from the day it is sent on; usual: what has passed since it was sent before. */
export type ReportSpan = (typeof reportSpans)[number];

export interface ReportSchedule {
  readonly id: Id;
  /** "RS-1" */
  readonly number: string;
  readonly ownerId: Id;
  readonly report: ReportName;
  readonly by: Grouping;
  readonly span: ReportSpan;
  readonly rhythm: Rhythm;
  readonly recipients: readonly ReportRecipient[];
  readonly on: boolean;
  /** What was due before is not sent. */
  readonly startedAt: Date;
  /** The day it was sent for last. */
  readonly lastDay: CalendarDay | null;
  readonly version: number;
}

export function scheduleRef(schedule: Pick<ReportSchedule, "id">): SubjectRef {
  return { kind: "reportSchedule", id: schedule.id };
}

/** The latest day on which its hour has struck since it began and for which it has not been sent; null: nothing is due. A missed day is caught up by the latest alone. */
export function dayDue({ rhythm, startedAt, lastDay }: ReportSchedule, now: Date, timeZone: string): CalendarDay | null {
  for (let day = dayOf(now, timeZone), back = 0; back <= 31; day = addDays(day, -1), back += 1) {
    if (!isDayOf(rhythm, day)) continue;
    const strikes = DateTime.fromISO(`${day}T${rhythm.at}`, { zone: timeZone }).toJSDate();
    if (strikes > now) continue;
    return strikes < startedAt || (lastDay !== null && lastDay >= day) ? null : day;
  }
  return null;
}

function isDayOf(rhythm: Rhythm, day: CalendarDay): boolean {
  if (rhythm.every === "day") return true;
  if (rhythm.every === "week") return DateTime.fromISO(day).weekday === rhythm.weekday;
  if (rhythm.every === "weekdays") return rhythm.weekdays.includes(DateTime.fromISO(day).weekday);
  const last = Number(endOfMonth(day).slice(8));
  return Number(day.slice(8)) === Math.min(rhythm.day, last);
}

/** The first and the last day that a report sent on that day covers. */
export function daysCovered(
  { rhythm, span }: Pick<ReportSchedule, "rhythm" | "span">,
  day: CalendarDay,
): { from: CalendarDay; to: CalendarDay } {
  const yesterday = addDays(day, -1);
  if (span === "usual" && rhythm.every === "weekdays") return { from: dayBefore(rhythm, day), to: yesterday };
  const usual = { day: "yesterday", week: "lastWeek", weekdays: "yesterday", month: "lastMonth" } as const;
  switch (span === "usual" ? usual[rhythm.every] : span) {
    case "yesterday":
      return { from: yesterday, to: yesterday };
    case "lastWeek":
      return { from: addDays(day, -7), to: yesterday };
    case "thisMonth":
      return { from: startOfMonth(day), to: day };
    case "lastMonth": {
      const to = calendarDay(addDays(startOfMonth(day), -1));
      return { from: startOfMonth(to), to };
    }
  }
}

/** The day it was sent on before: what has passed since is what it tells. */
function dayBefore(rhythm: Rhythm, day: CalendarDay): CalendarDay {
  let before = addDays(day, -1);
  while (!isDayOf(rhythm, before) && before > addDays(day, -7)) before = addDays(before, -1);
  return before;
}

export interface ReportScheduleStore {
  find(id: Id): Promise<ReportSchedule | null>;
  byNumber(number: string): Promise<ReportSchedule | null>;
  lock(id: Id): Promise<ReportSchedule | null>;
  /** Those that run, by number; of one person where one is named. */
  running(ownerId: Id | null): Promise<readonly ReportSchedule[]>;
  add(schedule: ReportSchedule): Promise<void>;
  /** Refuses `report.stale`. */
  save(schedule: ReportSchedule): Promise<ReportSchedule>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly reportSchedules: ReportScheduleStore;
  }
}
