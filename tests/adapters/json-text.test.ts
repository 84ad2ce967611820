import { jsonText } from "../../src/adapters/mysql/json-text";

test.each([
  ["half a character", "a\ud83d b\udc00", '"a\ufffd b\ufffd"'],
  ["a whole one", "🎉", '"🎉"'],
  ["what looks like a half and was typed", "\\ud83d", '"\\\\ud83d"'],
  ["a typed backslash before a half", "\\\ud83d", '"\\\\\ufffd"'],
  ["a half in a name", { "\ud83d": 1 }, '{"\ufffd":1}'],
])("%s", (_what, value, text) => {
  expect(jsonText(value)).toBe(text);
});
