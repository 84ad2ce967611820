import { quoteContentHash, type HashedVersion } from "../../../src/domain/quotes/quote-content-hash";
import { priceLine, totalsOf } from "../../../src/domain/quotes/quote-pricing";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { percent } from "../../../src/domain/shared/money";
import { aBasis, aProduct } from "../../support/sales-builders";

const product = aProduct();
function version(given: Partial<HashedVersion> = {}, line: { quantity?: string; price?: string } = {}): HashedVersion {
  const lines = [priceLine(product, { productId: product.id, unit: "pcs", quantity: "10", price: "33", ...line }, 1, aBasis())];
  return {
    currency: "CNY",
    taxInclusive: false,
    discountPercent: percent("0"),
    validUntil: calendarDay("2026-12-31"),
    deliverBy: null,
    terms: { days: 30, from: "shipment" },
    ...totalsOf(lines, "CNY"),
    lines,
    ...given,
  };
}
const hash = (given?: Partial<HashedVersion>, line?: { quantity?: string; price?: string }) => quoteContentHash("C1", version(given, line));

test("the same content has the same hash, with new line ids and however its decimals are written", () => {
  expect(hash()).toBe(hash());
  expect(hash({}, { price: "33.00", quantity: "10.0" })).toBe(hash());
});

test.each<[string, string]>([
  ["price", hash({}, { price: "32.99" })],
  ["quantity", hash({}, { quantity: "11" })],
  ["discount", hash({ discountPercent: percent("1") })],
  ["terms", hash({ terms: { days: 60, from: "shipment" } })],
  ["what terms are counted from", hash({ terms: { days: 30, from: "invoice" } })],
  ["currency", hash({ currency: "USD" })],
  ["tax", hash({ taxInclusive: true })],
  ["validity", hash({ validUntil: null })],
  ["delivery day", hash({ deliverBy: calendarDay("2026-12-18") })],
  ["customer", quoteContentHash("C2", version())],
])("another %s is another hash", (_name, other) => {
  expect(other).not.toBe(hash());
});
