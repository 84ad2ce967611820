import { latestDay } from "../../../src/domain/rules/sweep-rules";
import type { Rule } from "../../../src/domain/rules/rule";

const rule = (monthDay: number) =>
  ({ startedAt: null, definition: { trigger: { on: "daily", record: "lead", at: "09:00", monthDay } } }) as unknown as Rule;
const day = (monthDay: number, now: string) => latestDay(rule(monthDay), new Date(now), "Asia/Shanghai");

test.each([
  [1, "2026-12-01T01:00:00Z", "2026-12-01"],
  [1, "2026-12-01T00:59:00Z", "2026-11-01"],
  [1, "2026-12-31T12:00:00Z", "2026-12-01"],
  // The anchor day is kept: the last of February, and the 31st again in March.
  [31, "2027-02-28T02:00:00Z", "2027-02-28"],
  [31, "2027-03-30T02:00:00Z", "2027-02-28"],
  [31, "2027-03-31T02:00:00Z", "2027-03-31"],
  [30, "2028-02-29T02:00:00Z", "2028-02-29"],
])("a rule of day %i has its latest day at %s on %s", (monthDay, now, expected) => {
  expect(day(monthDay, now)).toBe(expected);
});
