import { uniqueKey } from "../../../src/domain/fields/field-value";

test("the same value is the same key, however it is typed", () => {
  expect(uniqueKey("VIP-7 a")).toBe(uniqueKey("ｖｉｐ-７  Ａ"));
  expect(uniqueKey("VIP-7")).not.toBe(uniqueKey("VIP-8"));
});

test("long values that only begin alike stay apart", () => {
  expect(uniqueKey(`${"x".repeat(300)}1`)).not.toBe(uniqueKey(`${"x".repeat(300)}2`));
});

test("an empty value is nobody's", () => {
  expect(uniqueKey(null)).toBeNull();
});
