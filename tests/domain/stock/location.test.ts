import { liesAt } from "../../../src/domain/stock/location";

test.each([
  ["A-03", "A-03", true],
  ["A-03", "A-03-2", true],
  ["a - 03", "A-03-2", true],
  ["Ａ－０３", "A-03-2", true],
  ["A-03", "A-031", false],
  ["A", "A-03", true],
  ["A", "A03", true],
  ["A", "AB-1", false],
  ["A-03-2", "A-03", false],
  ["", "A-03", false],
])("%s asked for, %s lies there: %s", (asked, location, lies) => {
  expect(liesAt(asked, location)).toBe(lies);
});
