import { codeHashOf, codeIn, drawCode } from "../../../src/domain/access/link-code";

test.each<[string, string | null]>([
  ["K7PM-3XQ9", "K7PM3XQ9"],
  ["link k7pm-3xq9", "K7PM3XQ9"],
  ["link code: K7PM 3XQ9", "K7PM3XQ9"],
  ["关联 K7PM-3XQ9", "K7PM3XQ9"],
  ["关联码是Ｋ７ＰＭ－３ＸＱ９。", "K7PM3XQ9"],
  ["绑定K7PM3XQ9", "K7PM3XQ9"],
  ["K7PM3XQ9", "K7PM3XQ9"],
  ["ABCD-EFGH", "ABCDEFGH"],
  ["next week", null],
  ["hey there", null],
  ["K7PM-3XQ", null],
  ["K7PM-3XQ9 and more", null],
  ["K1PM-3XQ0", null],
  ["", null],
])("%s holds the code %s", (text, code) => {
  expect(codeIn(text)).toBe(code);
});

test("a drawn code is found again however it is typed, and its hash tells nothing of it", () => {
  const code = drawCode();
  expect(codeIn(`link ${code.toLowerCase()}`)).toBe(code.replace("-", ""));
  expect(codeHashOf(code)).toBe(codeHashOf(code.replace("-", " ").toLowerCase()));
  expect(codeHashOf(code)).toMatch(/^[0-9a-f]{64}$/);
});
