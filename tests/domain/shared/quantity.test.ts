import fc from "fast-check";
import { fromBase, isMore, less, least, most, plus, quantity, toBase, total } from "../../../src/domain/shared/quantity";
import { Dec } from "../../../src/domain/shared/decimal";

const millionths = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((value) => quantity(new Dec(value).dividedBy(1_000_000)));

test.each([
  ["5", "12", "1", "60"],
  ["0.5", "12", "1", "6"],
  ["3", "1", "12", "0.25"],
  ["80", "0.5", "1", "40"],
  ["13", "12", "1", "156"],
])("%s of a unit of %s/%s is %s", (typed, numerator, denominator, base) => {
  expect(toBase(typed, { numerator, denominator })).toBe(base);
});

test("what would drift is refused", () => {
  expect(() => toBase("1", { numerator: "1", denominator: "12" })).toThrow(RangeError);
  expect(() => quantity("0.0000001")).toThrow(RangeError);
});

test("what is typed in whole units comes back as it was typed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 10_000 }), (typed, size) => {
      const box = { numerator: String(size), denominator: "1" };
      expect(fromBase(toBase(String(typed), box), box)).toBe(String(typed));
    }),
  );
});

test("adding and taking away are exact", () => {
  fc.assert(
    fc.property(fc.array(millionths, { maxLength: 20 }), millionths, (values, other) => {
      const all = total(values);
      expect(less(plus(all, other), other)).toBe(all);
      expect(total(values.toReversed())).toBe(all);
      expect(isMore(least(all, other), most(all, other))).toBe(false);
    }),
  );
});
