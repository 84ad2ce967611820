import { DateTime } from "luxon";
import { workingCalendar } from "../../../src/domain/shared/working-calendar";
import { dueAfter, startClock, stopClock } from "../../../src/domain/tickets/ticket-clock";

const zone = "Asia/Shanghai";
const calendar = workingCalendar({ days: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" }, [], zone);
const at = (text: string) => DateTime.fromISO(text, { zone }).toJSDate();
const said = (instant: Date | null) => (instant === null ? null : DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"));

// 27 November 2026 is a Friday.
test.each([
  ["C94 eight hours, opened Friday 16:00", "2026-11-27T16:00", 8, "2026-11-30T16:00"],
  ["C94 two hours, opened Friday 16:00", "2026-11-27T16:00", 2, "2026-11-30T10:00"],
  ["opened on Saturday", "2026-11-28T12:00", 2, "2026-11-30T11:00"],
  ["opened at night", "2026-11-25T22:00", 1, "2026-11-26T10:00"],
] as const)("%s", (_name, opened, hours, due) => {
  expect(said(dueAfter(calendar, at(opened), hours))).toBe(due);
});

test.each([
  ["what is left is left, over a weekend too", "2026-11-30T16:00", "2026-11-27T16:00", "2026-12-02T10:00", "2026-12-03T10:00"],
  ["what is late is due at once when it goes on", "2026-11-27T10:00", "2026-11-27T12:00", "2026-12-02T10:00", "2026-12-02T10:00"],
] as const)("while it waits the clock stands: %s", (_name, due, stopped, started, then) => {
  const waiting = stopClock(calendar, { dueAt: at(due), minutesLeft: null }, at(stopped));
  expect(waiting.dueAt).toBeNull();
  expect(said(startClock(calendar, waiting, at(started)).dueAt)).toBe(then);
});
