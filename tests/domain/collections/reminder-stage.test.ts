import { reminderStage } from "../../../src/domain/collections/reminder-stage";
import { calendarDay } from "../../../src/domain/shared/calendar-day";

const stages = [-3, 0, 7, 14];

test.each([
  ["2026-11-21", null],
  ["2026-11-22", -3],
  ["2026-11-24", -3],
  ["2026-11-25", 0],
  ["2026-12-01", 0],
  ["2026-12-02", 7],
  ["2027-03-01", 14],
])("due on 25 November, on %s it has reached %s", (day, stage) => {
  expect(reminderStage(calendarDay("2026-11-25"), calendarDay(day), stages)).toBe(stage);
});
