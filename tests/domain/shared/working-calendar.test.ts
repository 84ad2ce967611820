import { calendarDay } from "../../../src/domain/shared/calendar-day";
import {
  addWorkingDays,
  addWorkingMinutes,
  workingCalendar,
  workingDaysBetween,
  workingMinutesBetween,
} from "../../../src/domain/shared/working-calendar";
import { chineseHolidays } from "../../../src/adapters/calendar/chinese-holidays";

const week = { days: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };
const shanghai = workingCalendar(week, chineseHolidays(2026), "Asia/Shanghai");
const at = (text: string) => new Date(`${text}+08:00`);

test.each([
  ["2026-09-30", 3, "2026-10-10", "the make-up Saturday counts, the week of the National Day does not"],
  ["2026-11-25", 1, "2026-11-26", "the next day"],
  ["2026-11-27", 1, "2026-11-30", "over a weekend"],
  ["2026-11-30", -1, "2026-11-27", "back over a weekend"],
  ["2026-11-28", 0, "2026-11-30", "a Saturday is put off to the next working day"],
  ["2026-11-25", 0, "2026-11-25", "a working day stays"],
])("%s and %i working days is %s: %s", (day, days, expected) => {
  expect(addWorkingDays(shanghai, calendarDay(day), days)).toBe(expected);
});

test.each([
  ["2026-11-27", "2026-11-30", 1],
  ["2026-11-27", "2026-11-29", 0],
  ["2026-09-30", "2026-10-10", 3],
  ["2026-11-30", "2026-11-27", 0],
])("from %s to %s there are %i working days", (from, to, count) => {
  expect(workingDaysBetween(shanghai, calendarDay(from), calendarDay(to))).toBe(count);
});

// 2026-11-27 is a Friday.
test.each([
  ["2026-11-27T16:00", 8 * 60, "2026-11-30T16:00", "C94: eight working hours from Friday 16:00"],
  ["2026-11-27T16:00", 2 * 60, "2026-11-30T10:00", "C94: two working hours from Friday 16:00"],
  ["2026-11-27T16:00", 60, "2026-11-27T17:00", "to the very end of the day"],
  ["2026-11-28T11:00", 30, "2026-11-30T09:30", "asked on a Saturday"],
  ["2026-11-25T06:00", 60, "2026-11-25T10:00", "asked before the doors open"],
  ["2026-11-25T22:00", 60, "2026-11-26T10:00", "asked after they close"],
])("%s and %i working minutes is %s: %s", (start, minutes, expected) => {
  const end = addWorkingMinutes(shanghai, at(start), minutes);
  expect(end).toEqual(at(expected));
  expect(workingMinutesBetween(shanghai, at(start), end)).toBe(minutes);
});

test("a week without a working day is refused, and holidays without end are given up on", () => {
  expect(() => workingCalendar({ ...week, days: [] }, [], "Asia/Shanghai")).toThrow(RangeError);
  const closed = { ...shanghai, isWorkingDay: () => false };
  expect(() => addWorkingDays(closed, calendarDay("2026-11-25"), 1)).toThrow(RangeError);
  expect(() => addWorkingMinutes(closed, at("2026-11-25T10:00"), 1)).toThrow(RangeError);
});

test("a year that is not announced yet has no exceptions", () => {
  expect(chineseHolidays(2027)).toEqual([]);
  expect(chineseHolidays(2026).find(({ day }) => day === "2026-10-10")).toEqual({
    day: "2026-10-10",
    working: true,
    nameZh: "国庆节",
    nameEn: "National Day",
  });
});
