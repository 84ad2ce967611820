import fc from "fast-check";
import { priceLine, together, totalsOf } from "../../../src/domain/quotes/quote-pricing";
import { Dec } from "../../../src/domain/shared/decimal";
import { percent } from "../../../src/domain/shared/money";
import { aBasis, aListedPrice, aProduct } from "../../support/sales-builders";
import { refusalOf } from "../../support/refusal-of";

interface Line {
  readonly quantity: string;
  readonly price: string;
  readonly tax: string;
  readonly discount?: string;
}

function totals(lines: readonly Line[], given: Parameters<typeof aBasis>[0] = {}, currency = "CNY") {
  const basis = aBasis({ currency, ...given });
  const priced = lines.map((line, index) =>
    priceLine(
      aProduct(),
      {
        productId: "any",
        quantity: line.quantity,
        unit: "pcs",
        price: line.price,
        taxRate: line.tax,
        ...(line.discount ? { discountPercent: line.discount } : {}),
      },
      index + 1,
      basis,
    ),
  );
  const { netAmount, taxAmount, totalAmount } = totalsOf(priced, currency);
  return [netAmount, taxAmount, totalAmount];
}

const one = (price: string, tax: string): Line => ({ quantity: "1", price, tax });

test.each<[string, readonly Line[], Parameters<typeof aBasis>[0], readonly string[]]>([
  ["C13: tax is rounded line by line", [one("55.55", "23"), one("11.11", "23")], {}, ["66.66", "15.34", "82.00"]],
  ["C14: what is quoted with tax stays what was quoted", [one("8.01", "20")], { taxInclusive: true }, ["6.68", "1.33", "8.01"]],
  [
    "C16: 100 % off leaves nothing to pay",
    [one("11.50", "15"), one("11.50", "15")],
    { discountPercent: percent("100") },
    ["0.00", "0.00", "0.00"],
  ],
  [
    "C17: 100 % off five lines leaves nothing to pay",
    ["5.60", "8.92", "44.91", "217.26", "2400.00"].map((price) => one(price, "15")),
    { discountPercent: percent("100") },
    ["0.00", "0.00", "0.00"],
  ],
  ["3 × 0.335 is 1.01", [{ quantity: "3", price: "0.335", tax: "0" }], {}, ["1.01", "0.00", "1.01"]],
  [
    "10 % off the line and 10 % off the offer are 19 %",
    [{ quantity: "1", price: "100", tax: "0", discount: "10" }],
    { discountPercent: percent("10") },
    ["81.00", "0.00", "81.00"],
  ],
  ["a gift costs nothing", [{ quantity: "2", price: "0", tax: "13" }], {}, ["0.00", "0.00", "0.00"]],
])("%s", (_name, lines, given, expected) => {
  expect(totals(lines, given)).toEqual(expected);
});

test("amounts have the digits of their currency", () => {
  expect(totals([one("100.4", "10")], {}, "JPY")).toEqual(["100", "10", "110"]);
  expect(totals([one("1.2345", "0")], {}, "KWD")).toEqual(["1.235", "0.000", "1.235"]);
});

const price = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => new Dec(cents).dividedBy(1000).toFixed());
const count = fc.integer({ min: 1, max: 9_999_999 }).map((thousandths) => new Dec(thousandths).dividedBy(1000).toFixed());
const rate = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => new Dec(hundredths).dividedBy(100).toFixed());
const anyLine = fc.record({ quantity: count, price, tax: rate, discount: rate });

test("net and tax of all lines always sum to the total, and none is negative", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 20 }), fc.boolean(), rate, (lines, taxInclusive, discount) => {
      const [net, tax, total] = totals(lines, { taxInclusive, discountPercent: percent(discount) }).map((text) => new Dec(text));
      expect(net?.plus(tax ?? 0).toFixed(2)).toBe(total?.toFixed(2));
      expect(net?.isNegative() || tax?.isNegative()).toBe(false);
    }),
  );
});

test("with tax inside the price the total is what the lines say, whatever the tax rate", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 10 }), rate, (lines, other) => {
      const gross = totals(lines, { taxInclusive: true })[2];
      expect(
        totals(
          lines.map((line) => ({ ...line, tax: other })),
          { taxInclusive: true },
        )[2],
      ).toBe(gross);
    }),
  );
});

test("two discounts are never more than everything and at least the larger one", () => {
  fc.assert(
    fc.property(rate, rate, (first, second) => {
      const both = new Dec(together(percent(first), percent(second)));
      expect(both.lessThanOrEqualTo(100)).toBe(true);
      expect(both.greaterThanOrEqualTo(Dec.max(first, second))).toBe(true);
    }),
  );
});

const bearing = aProduct();
test.each<[string, Partial<Parameters<typeof priceLine>[1]>, string]>([
  ["a unit the product does not have", { unit: "bag" }, "product.unknownUnit"],
  ["no quantity", { quantity: "0" }, "product.badQuantity"],
  ["a negative quantity", { quantity: "-1" }, "product.badQuantity"],
  ["words for a quantity", { quantity: "many" }, "product.badQuantity"],
  ["a quantity that does not come out in pieces", { quantity: "0.0000001", unit: "box" }, "product.badQuantity"],
  ["a price that is not listed", {}, "quote.noPrice"],
  ["a negative price", { price: "-1" }, "quote.badPrice"],
  ["a price of seven places", { price: "0.1234567" }, "quote.badPrice"],
  ["more than everything off", { price: "1", discountPercent: "100.1" }, "quote.badPercent"],
  ["a negative discount", { price: "1", discountPercent: "-5" }, "quote.badPercent"],
  ["a proper line", { price: "1" }, "none"],
])("a line with %s", (_name, request, expected) => {
  const line = { productId: bearing.id, quantity: "1", unit: "pcs", ...request };
  expect(refusalOf(() => priceLine(bearing, line, 1, aBasis()))).toBe(expected);
});

test("a listed price comes with its break's discount, a typed price without", () => {
  const listed = [aListedPrice(bearing, { from: "10", price: "38.50", discount: "10" })];
  const line = { productId: bearing.id, quantity: "12", unit: "pcs" };
  expect(priceLine(bearing, line, 1, aBasis({ listed }))).toMatchObject({ unitPrice: "38.50", discountPercent: "10", netAmount: "415.80" });
  expect(priceLine(bearing, { ...line, price: "36" }, 1, aBasis({ listed }))).toMatchObject({
    unitPrice: "36.00",
    listPrice: "38.50",
    discountPercent: "0",
    netAmount: "432.00",
  });
});
