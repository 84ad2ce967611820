import { poolDayOf, usualPoolPolicy } from "../../../src/domain/leads/pool-policy";
import { calendarDay } from "../../../src/domain/shared/calendar-day";

const zone = "Asia/Shanghai";
const touched = (instant: string, more: object = {}) => ({
  state: "assigned" as const,
  assignedAt: new Date(instant),
  lastFollowUpAt: null,
  keptUntil: null,
  ...more,
});
const policy = (untouchedDays: number) => ({ ...usualPoolPolicy, untouchedDays });

test.each([
  ["C99 90 full days after 06-30 pass, and it goes back on 09-29", touched("2026-06-30T02:00:00Z"), 90, "2026-09-29"],
  ["in the company's day, not in UTC's", touched("2026-06-30T17:00:00Z"), 90, "2026-09-30"],
  ["one day", touched("2026-12-30T02:00:00Z"), 1, "2027-01-01"],
  ["C100 none is off, not at once", touched("2026-06-30T02:00:00Z"), 0, null],
  ["a follow-up starts it afresh", touched("2026-06-01T02:00:00Z", { lastFollowUpAt: new Date("2026-06-10T02:00:00Z") }), 5, "2026-06-16"],
  [
    "one of before the assignment does not",
    touched("2026-06-10T02:00:00Z", { lastFollowUpAt: new Date("2026-06-01T02:00:00Z") }),
    5,
    "2026-06-16",
  ],
  ["kept until a day, the day after", touched("2026-06-01T02:00:00Z", { keptUntil: calendarDay("2026-06-20") }), 5, "2026-06-21"],
  ["what is in the pool goes nowhere", touched("2026-06-01T02:00:00Z", { state: "pool" }), 5, null],
])("the day a lead goes back into the pool: %s", (_, lead, days, day) => {
  expect(poolDayOf(lead, policy(days), zone)).toBe(day);
});
