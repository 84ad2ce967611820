import type { QuoteVersion } from "../../../src/domain/quotes/quote";
import { changesBetween, lineMarginPercent, listTotal, stockOfLines } from "../../../src/domain/quotes/quote-evidence";
import { priceLine, totalsOf } from "../../../src/domain/quotes/quote-pricing";
import { percent } from "../../../src/domain/shared/money";
import { quantity } from "../../../src/domain/shared/quantity";
import { aBasis, aListedPrice, aMoment, aProduct } from "../../support/sales-builders";

const [bearing, screw] = [aProduct(), aProduct()];
const basis = aBasis({ listed: [aListedPrice(bearing, { price: "40" })] });
const line = (product: typeof bearing, count: string, price: string, lineNo = 1, unit = "pcs") =>
  priceLine(product, { productId: product.id, quantity: count, unit, price }, lineNo, basis);

function version(lines: ReturnType<typeof line>[], given: Partial<QuoteVersion> = {}): QuoteVersion {
  return {
    id: "V",
    quoteId: "Q",
    versionNo: 1,
    state: "draft",
    currency: "CNY",
    taxInclusive: false,
    discountPercent: percent("0"),
    validUntil: null,
    deliverBy: null,
    deliverTo: null,
    terms: { days: 30, from: "shipment" },
    note: null,
    ...totalsOf(lines, "CNY"),
    editedBy: "P",
    contentHash: "",
    createdAt: aMoment,
    decidedAt: null,
    sentAt: null,
    lines,
    ...given,
  };
}

test.each<[string, string[], string | null, string[]]>([
  ["enough for all", ["40", "60"], "100", ["0", "0"]],
  ["two lines share what there is, in their order", ["40", "80"], "100", ["0", "20"]],
  ["nothing there", ["40", "80"], "0", ["40", "80"]],
  ["less than nothing there", ["40"], "-5", ["40"]],
  ["a service that no warehouse holds", ["40"], null, ["0"]],
])("stock beside the lines: %s", (_name, counts, free, short) => {
  const lines = counts.map((count, index) => line(bearing, count, "33", index + 1));
  const available = new Map(free === null ? [] : [[bearing.id, quantity(free)]]);
  expect(stockOfLines(lines, available).map((each) => each.short)).toEqual(short);
});

test("what changed since the last version is told line by line", () => {
  const before = version([line(bearing, "100", "33"), line(screw, "5", "2", 2)]);
  const after = version([line(bearing, "120", "32.5"), line(bearing, "1", "40", 2, "box")], {
    discountPercent: percent("5"),
    terms: { days: 0, from: "prepaid" },
  });
  expect(changesBetween(before, after)).toEqual([
    { what: "quantity", productId: bearing.id, from: "100 pcs", to: "120 pcs" },
    { what: "price", productId: bearing.id, from: "33.00", to: "32.50" },
    { what: "added", productId: bearing.id, quantity: "1", unit: "box" },
    { what: "removed", productId: screw.id, quantity: "5", unit: "pcs" },
    { what: "discount", from: "0", to: "5" },
    { what: "terms", from: { days: 30, from: "shipment" }, to: { days: 0, from: "prepaid" } },
    { what: "total", from: before.totalAmount, to: after.totalAmount },
  ]);
  expect(changesBetween(before, before)).toEqual([]);
});

test("a line's margin and the offer at list prices", () => {
  expect(lineMarginPercent(line(bearing, "100", "36"), "CNY", basis.rates)).toBe("25.00");
  expect(lineMarginPercent(line(bearing, "100", "0"), "CNY", basis.rates)).toBeNull();
  expect(listTotal(version([line(bearing, "100", "33"), line(screw, "5", "2", 2)]))).toBe("4010.00");
});
