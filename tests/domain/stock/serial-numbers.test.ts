import { serialNumbers, serialRanges } from "../../../src/domain/stock/serial-numbers";
import { refusalOf } from "../../support/refusal-of";

test.each([
  [["A001-A003"], "A001 A002 A003"],
  [["a001～a003"], "A001 A002 A003"],
  [["A098 to A101"], "A098 A099 A100 A101"],
  [["A9至A11"], "serial.badNumber"],
  [["1001-1003", "2000"], "1001 1002 1003 2000"],
  [["SN-2024-001"], "SN-2024-001"],
  [["SN-2024-001-SN-2024-003"], "SN-2024-001 SN-2024-002 SN-2024-003"],
  [["X9-Y12"], "X9-Y12"],
  [['"1001-1003"'], "1001-1003"],
  [["A003-A001"], "serial.badRange"],
  [["A001", "a001"], "serial.twice"],
  [["A0001-A1001"], "serial.tooMany"],
  [["A00000000000000001-A99999999999999999"], "serial.tooMany"],
  [["-5"], "serial.badNumber"],
  [[""], "serial.badNumber"],
  [["A 1"], "serial.badNumber"],
])("%j names %s", (typed, expected) => {
  let numbers: string[] = [];
  const code = refusalOf(() => {
    numbers = serialNumbers(typed);
  });
  expect(code === "none" ? numbers.join(" ") : code).toBe(expected);
});

test.each([
  [["A001", "A002", "A003", "A007"], "A001–A003, A007"],
  [["A9", "A10"], "A9, A10"],
  [["A1", "B2"], "A1, B2"],
  [[], ""],
])("%j is said as %s", (numbers, said) => {
  expect(serialRanges(numbers)).toBe(said);
});
