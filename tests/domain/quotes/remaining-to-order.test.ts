import fc from "fast-check";
import { orderedFraction, remainingToOrder, requireRemaining } from "../../../src/domain/quotes/remaining-to-order";
import { priceLine } from "../../../src/domain/quotes/quote-pricing";
import { quantity, type Quantity } from "../../../src/domain/shared/quantity";
import { aBasis, aProduct } from "../../support/sales-builders";
import { refusalOf } from "../../support/refusal-of";

const product = aProduct();
const linesOf = (...counts: string[]) =>
  counts.map((count, index) =>
    priceLine(product, { productId: product.id, quantity: count, unit: "pcs", price: "1" }, index + 1, aBasis()),
  );
const orderedOf = (lines: ReturnType<typeof linesOf>, ...counts: string[]): ReadonlyMap<string, Quantity> =>
  new Map(lines.flatMap((line, index) => (counts[index] === undefined ? [] : [[line.id, quantity(counts[index])] as const])));

test("C1: three rows of one product, two of them ordered: partly ordered, 3 left", () => {
  const lines = linesOf("2", "2", "3");
  const ordered = orderedOf(lines, "2", "2");
  expect(orderedFraction(lines, ordered)).toBe("part");
  expect(remainingToOrder(lines, ordered).map((each) => each.remaining)).toEqual(["0", "0", "3"]);
});

test("C2: one row of 20 ordered as 10 and 10 is all ordered", () => {
  const lines = linesOf("20");
  expect(orderedFraction(lines, orderedOf(lines, "20"))).toBe("all");
});

test("C4: a fully ordered quote has nothing left for a second order", () => {
  const lines = linesOf("20");
  const wanted = [{ quoteLineId: lines[0]?.id ?? "", quantity: quantity("20") }];
  expect(refusalOf(() => requireRemaining({ number: "QT-1" }, lines, orderedOf(lines, "20"), wanted))).toBe("quote.nothingLeft");
});

test.each([
  ["just what is left", ["10"], "none"],
  ["more than is left", ["11"], "quote.notSoMuchLeft"],
  ["twice of one line, together too much", ["6", "5"], "quote.notSoMuchLeft"],
  ["twice of one line, together right", ["6", "4"], "none"],
])("ordering %s", (_name, counts, expected) => {
  const lines = linesOf("20", "5");
  const wanted = counts.map((count) => ({ quoteLineId: lines[0]?.id ?? "", quantity: quantity(count) }));
  expect(refusalOf(() => requireRemaining({ number: "QT-1" }, lines, orderedOf(lines, "10"), wanted))).toBe(expected);
});

test("a line of another quote is refused", () => {
  const wanted = [{ quoteLineId: "another", quantity: quantity("1") }];
  expect(refusalOf(() => requireRemaining({ number: "QT-1" }, linesOf("1"), new Map(), wanted))).toBe("quote.unknownLine");
});

test("nothing ordered yet is nothing ordered, and what is left and what is ordered make the line", () => {
  expect(orderedFraction(linesOf("1", "2"), new Map())).toBe("none");
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.nat(500)), { minLength: 1, maxLength: 6 }), (rows) => {
      const lines = linesOf(...rows.map(([count]) => String(count)));
      const ordered = orderedOf(lines, ...rows.map(([count, taken]) => String(Math.min(count, taken))));
      remainingToOrder(lines, ordered).forEach((each, index) => {
        expect(Number(each.ordered) + Number(each.remaining)).toBe(rows[index]?.[0]);
      });
    }),
  );
});
