import fc from "fast-check";
import { Dec } from "../../../src/domain/shared/decimal";
import {
  allocate,
  amount,
  compare,
  lineAmount,
  lineTax,
  minorDigits,
  minus,
  percent,
  sum,
  unitPrice,
} from "../../../src/domain/shared/money";

const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((value) => amount(new Dec(value).dividedBy(100), "CNY"));
const positive = fc.integer({ min: 1, max: 99_999_999_999 }).map((value) => amount(new Dec(value).dividedBy(100), "CNY"));
const price = fc.integer({ min: 0, max: 2_000_000_000 }).map((value) => unitPrice(new Dec(value).dividedBy(1_000_000), "CNY"));
const rate = fc.integer({ min: 0, max: 1_000_000 }).map((value) => percent(new Dec(value).dividedBy(10_000)));

test.each([
  ["CNY", 2],
  ["USD", 2],
  ["JPY", 0],
  ["KWD", 3],
])("%s has %i places", (currency, places) => {
  expect(minorDigits(currency)).toBe(places);
});

test.each([
  ["1.005", "1.01"],
  ["1.0049999", "1.00"],
  ["-1.005", "-1.01"],
  ["0.005", "0.01"],
])("%s is rounded half up to %s", (value, rounded) => {
  expect(amount(value, "CNY")).toBe(rounded);
});

test.each(["1e5", "1,000", "", " 1", "NaN", "Infinity", "0x10", "1.", "一"])("'%s' is no sum of money", (text) => {
  expect(() => amount(text, "CNY")).toThrow(RangeError);
});

test("100.00 in three is 33.33, 33.33 and 33.34", () => {
  expect(allocate(amount("100", "CNY"), ["1", "1", "1"], "CNY")).toEqual(["33.33", "33.33", "33.34"]);
});

test("whatever is split sums to what it was, and no part is further than a cent per part from its share", () => {
  fc.assert(
    fc.property(positive, fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }), (total, weights) => {
      const parts = allocate(total, weights.map(String), "CNY");
      expect(sum(parts, "CNY")).toBe(total);
      const all = weights.reduce((acc, weight) => acc + weight, 0);
      parts.forEach((part, index) => {
        const share = new Dec(total).times(weights[index] ?? 0).dividedBy(all);
        expect(new Dec(part).minus(share).abs().lessThanOrEqualTo(new Dec("0.01").times(parts.length))).toBe(true);
      });
    }),
  );
});

test("sums do not depend on order, and taking away gives back", () => {
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 30 }), cents, (values, other) => {
      expect(sum(values, "CNY")).toBe(sum(values.toReversed(), "CNY"));
      expect(minus(sum([...values, other], "CNY"), other, "CNY")).toBe(sum(values, "CNY"));
    }),
  );
});

test("net and tax of a line sum to what was quoted, with tax inside the price and on top", () => {
  fc.assert(
    fc.property(price, fc.integer({ min: 1, max: 100_000 }), rate, fc.boolean(), (each, count, tax, inclusive) => {
      const line = lineAmount(String(count), each, percent("0"), "CNY");
      const parts = lineTax(line, tax, inclusive, "CNY");
      if (inclusive) expect(sum([parts.net, parts.tax], "CNY")).toBe(line);
      else expect(parts.net).toBe(line);
      expect(compare(parts.tax, "0")).not.toBe(-1);
    }),
  );
});

test("a larger discount never makes a line dearer", () => {
  fc.assert(
    fc.property(price, fc.integer({ min: 1, max: 100_000 }), rate, rate, (each, count, one, other) => {
      const [small, large] = new Dec(one).lessThan(other) ? [one, other] : [other, one];
      const [dear, cheap] = [small, large].map((discount) => lineAmount(String(count), each, discount, "CNY"));
      expect(compare(cheap ?? "", dear ?? "")).not.toBe(1);
    }),
  );
});
