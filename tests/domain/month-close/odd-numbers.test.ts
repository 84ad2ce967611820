import { oddNumbers } from "../../../src/domain/month-close/odd-numbers";
import { calendarDay } from "../../../src/domain/shared/calendar-day";

const issued = (...numbers: readonly (readonly [number: string, day: string])[]) =>
  oddNumbers(numbers.map(([number, day]) => ({ issued: number, day: calendarDay(day) }))).map(({ fault, issued: odd }) => [fault, odd]);

test.each([
  [
    "nothing is odd in a whole series",
    [
      ["2026-000001", "2026-01-04"],
      ["2026-000002", "2026-01-04"],
      ["2026-000003", "2026-02-01"],
    ],
    [],
  ],
  ["none was issued", [], []],
  [
    "one is missing between two",
    [
      ["2026-000001", "2026-01-04"],
      ["2026-000003", "2026-01-05"],
    ],
    [["missing", "2026-000002"]],
  ],
  [
    "the first ones are missing",
    [["R2026-000003", "2026-01-04"]],
    [
      ["missing", "R2026-000001"],
      ["missing", "R2026-000002"],
    ],
  ],
  [
    "a later number has an earlier day",
    [
      ["2026-000001", "2026-01-05"],
      ["2026-000002", "2026-01-04"],
    ],
    [["dayBefore", "2026-000002"]],
  ],
] as const)("%s", (_, numbers, odd) => {
  expect(issued(...numbers)).toEqual(odd);
});
