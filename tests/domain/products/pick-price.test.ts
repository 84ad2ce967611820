import fc from "fast-check";
import { pickPrice } from "../../../src/domain/products/pick-price";
import { quantityOf } from "../../../src/domain/products/units";
import { aListedPrice, aProduct } from "../../support/sales-builders";

const box10 = aProduct({
  units: [
    { unit: "pcs", numerator: "1", denominator: "1" },
    { unit: "box", numerator: "10", denominator: "1" },
    { unit: "bag", numerator: "10", denominator: "1" },
  ],
});
const only = (given: Parameters<typeof aListedPrice>[1]) => aListedPrice(box10, given);

test.each<[string, ReturnType<typeof only>[], string, string, string | null]>([
  [
    "C7: a price of 85 a box is 85 for a box, not for each piece in it",
    [only({ price: "9" }), only({ unit: "box", price: "85" })],
    "1",
    "box",
    "85.00",
  ],
  ["C8: a bag's price does not reach pieces", [only({ unit: "bag", price: "50" })], "10", "pcs", null],
  ["C8: a bag's price does not reach boxes either", [only({ unit: "bag", price: "50" })], "1", "box", null],
  [
    "C45: below the second break the first one holds",
    [only({ from: "1", price: "5" }), only({ from: "100", price: "2" })],
    "1",
    "pcs",
    "5.00",
  ],
  ["C45: at the second break it holds", [only({ from: "1", price: "5" }), only({ from: "100", price: "2" })], "100", "pcs", "2.00"],
  ["C45: just below it does not", [only({ from: "1", price: "5" }), only({ from: "100", price: "2" })], "99.999999", "pcs", "5.00"],
  ["below the smallest break nothing is listed", [only({ from: "10", price: "5" })], "9", "pcs", null],
  ["a box without its own price is so many pieces", [only({ price: "9" })], "1", "box", "90.00"],
  ["boxes reach a break of pieces by what is in them", [only({ price: "9" }), only({ from: "100", price: "8" })], "10", "box", "80.00"],
  [
    "of equal breaks the one that counts since later",
    [only({ price: "95", since: "2026-12-01" }), only({ price: "88" })],
    "1",
    "pcs",
    "95.00",
  ],
  [
    "a larger break goes before a later day",
    [only({ price: "95", since: "2026-12-01" }), only({ from: "100", price: "82" })],
    "100",
    "pcs",
    "82.00",
  ],
  [
    "a break of boxes counts boxes",
    [only({ unit: "box", price: "85" }), only({ unit: "box", from: "10", price: "80" })],
    "9",
    "box",
    "85.00",
  ],
  [
    "the customer's own price goes first, dearer or not",
    [only({ price: "9" }), only({ price: "9.5", forCustomer: true })],
    "1",
    "pcs",
    "9.50",
  ],
  [
    "where the customer's own starts later, the general one holds",
    [only({ price: "9" }), only({ from: "50", price: "7", forCustomer: true })],
    "49",
    "pcs",
    "9.00",
  ],
  ["another product's price is not ours", [{ ...only({ price: "1" }), productId: "another" }], "1", "pcs", null],
])("%s", (_name, listed, quantity, unit, expected) => {
  expect(pickPrice(box10, listed, quantity, unit)?.price ?? null).toBe(expected);
});

test("C5: the discount from 10 on is not there at 5", () => {
  const listed = [only({ price: "9" }), only({ from: "10", price: "9", discount: "10" })];
  expect(pickPrice(box10, listed, "12", "pcs")?.discountPercent).toBe("10");
  expect(pickPrice(box10, listed, "5", "pcs")?.discountPercent).toBe("0");
});

test("the break that is picked is the largest one not above the quantity, in whatever order they are listed", () => {
  const breaks = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(breaks, fc.integer({ min: 1, max: 1200 }), (starts, quantity) => {
      // The price tells which break it is: 1000 + its start.
      const listed = starts.map((from) => only({ from: String(from), price: String(1000 + from) }));
      const fitting = starts.filter((from) => from <= quantity);
      const expected = fitting.length === 0 ? null : `${1000 + Math.max(...fitting)}.00`;
      expect(pickPrice(box10, listed, String(quantity), "pcs")?.price ?? null).toBe(expected);
    }),
  );
});

test.each([
  ["C47: 5 boxes of 12 are 60 pieces", "5", "box", "60"],
  ["a dozen", "1", "dozen", "12"],
  ["half a box", "0.5", "box", "6"],
])("%s", (_name, value, unit, pieces) => {
  expect(quantityOf(aProduct(), value, unit)).toBe(pieces);
});

test("what does not come out even in the base unit is refused rather than rounded", () => {
  const units = [
    { unit: "dozen", numerator: "1", denominator: "1" },
    { unit: "pcs", numerator: "1", denominator: "12" },
  ];
  const dozens = aProduct({ baseUnit: "dozen", units });
  expect(() => quantityOf(dozens, "1", "pcs")).toThrow("product.badQuantity");
});
