import { discountOffList, quoteMargin } from "../../../src/domain/quotes/quote-figures";
import { priceLine, totalsOf, type LineRequest } from "../../../src/domain/quotes/quote-pricing";
import type { Product } from "../../../src/domain/products/product";
import { ratesOn } from "../../../src/domain/shared/exchange-rates";
import { percent, unitPrice } from "../../../src/domain/shared/money";
import { aBasis, aDay, aListedPrice, aProduct } from "../../support/sales-builders";

function version(product: Product, request: Omit<LineRequest, "productId">, given: Parameters<typeof aBasis>[0] = {}) {
  const basis = aBasis(given);
  const lines = [priceLine(product, { productId: product.id, ...request }, 1, basis)];
  return { lines, currency: basis.currency, taxInclusive: basis.taxInclusive, ...totalsOf(lines, basis.currency) };
}

test("C10: a dozen at 100 a piece that costs 50 a piece earns 50 %", () => {
  const product = aProduct({ cost: unitPrice("50", "CNY") });
  const priced = version(product, { quantity: "1", unit: "dozen", price: "1200" });
  expect(quoteMargin(priced, ratesOn("CNY", aDay, new Map()))).toEqual({
    revenue: "1200.00",
    cost: "600.00",
    margin: "600.00",
    percent: "50.00",
  });
});

test("C10: the price list's 100 a piece is 1200 a dozen, and earns the same 50 %", () => {
  const product = aProduct({ cost: unitPrice("50", "CNY") });
  const priced = version(product, { quantity: "1", unit: "dozen" }, { listed: [aListedPrice(product, { price: "100" })] });
  expect(quoteMargin(priced, ratesOn("CNY", aDay, new Map())).percent).toBe("50.00");
});

test("C11: 50 EUR that cost 10 USD at 0.81 earn 41.90, whenever it is asked", () => {
  const product = aProduct({ cost: unitPrice("10", "USD"), costCurrency: "USD" });
  const rates = ratesOn("EUR", aDay, new Map([["USD", "0.81"]]));
  const priced = version(product, { quantity: "1", unit: "pcs", price: "50" }, { currency: "EUR", rates });
  expect(quoteMargin(priced, rates).margin).toBe("41.90");
  // The dollar moved meanwhile; what the version was priced with stays.
  expect(quoteMargin(priced, ratesOn("EUR", aDay, new Map([["USD", "0.95"]]))).margin).toBe("41.90");
});

test("a sale in dollars is reckoned in the base currency", () => {
  const product = aProduct({ cost: unitPrice("1656.5", "CNY") });
  const rates = ratesOn("CNY", aDay, new Map([["USD", "7.12"]]));
  const priced = version(product, { quantity: "240", unit: "pcs", price: "400" }, { currency: "USD", rates });
  expect(quoteMargin(priced, rates)).toEqual({ revenue: "683520.00", cost: "397560.00", margin: "285960.00", percent: "41.84" });
});

test("a gift has a cost and no percentage", () => {
  const priced = version(aProduct(), { quantity: "2", unit: "pcs", price: "0" });
  expect(quoteMargin(priced, ratesOn("CNY", aDay, new Map()))).toMatchObject({ margin: "-54.00", percent: null });
});

test("a currency without a rate is refused, not taken for one to one", () => {
  const priced = version(aProduct(), { quantity: "1", unit: "pcs", price: "1" });
  expect(() => quoteMargin({ ...priced, currency: "USD" }, ratesOn("CNY", aDay, new Map()))).toThrow("rate.missing");
});

const bearing = aProduct();
const listed = [aListedPrice(bearing, { price: "40" })];
test.each<[string, Omit<LineRequest, "productId">, Parameters<typeof aBasis>[0], string | null]>([
  ["a typed price below the list", { quantity: "10", unit: "pcs", price: "33" }, { listed }, "17.50"],
  [
    "a line's discount and the offer's together",
    { quantity: "10", unit: "pcs", discountPercent: "10" },
    { listed, discountPercent: percent("10") },
    "19.00",
  ],
  ["prices with tax, compared with tax", { quantity: "10", unit: "pcs", price: "36" }, { listed, taxInclusive: true }, "10.00"],
  ["the list's price", { quantity: "10", unit: "pcs" }, { listed }, "0.00"],
  ["a price above the list", { quantity: "10", unit: "pcs", price: "44" }, { listed }, "-10.00"],
  ["nothing listed to compare with", { quantity: "10", unit: "pcs", price: "33" }, {}, null],
])("discount against the list: %s", (_name, request, given, expected) => {
  expect(discountOffList(version(bearing, request, given))).toBe(expected);
});
