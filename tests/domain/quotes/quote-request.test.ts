import { changedRequests, type QuoteChanges } from "../../../src/domain/quotes/quote-request";
import { priceLine } from "../../../src/domain/quotes/quote-pricing";
import { aBasis, aListedPrice, aProduct } from "../../support/sales-builders";
import { refusalOf } from "../../support/refusal-of";

const product = aProduct();
const products = new Map([[product.id, product]]);
const listed = [aListedPrice(product, { price: "40" }), aListedPrice(product, { from: "10", price: "40", discount: "10" })];

function after(first: { quantity: string; unit?: string; price?: string; discountPercent?: string }, changes: QuoteChanges) {
  const basis = aBasis({ listed });
  const was = priceLine(product, { productId: product.id, unit: "pcs", ...first }, 1, basis);
  const [request] = changedRequests([was], changes, products, listed);
  if (!request) return null;
  const { unitPrice, discountPercent, quantity } = priceLine(product, request, 1, basis);
  return { unitPrice, discountPercent, quantity };
}
const set = (change: object): QuoteChanges => ({ changeLines: [{ lineNo: 1, ...change }] });

test.each<[string, Parameters<typeof after>[0], QuoteChanges, { unitPrice: string; discountPercent: string; quantity: string }]>([
  [
    "C5: 12 become 5: the discount from 10 on goes",
    { quantity: "12" },
    set({ quantity: "5" }),
    { unitPrice: "40.00", discountPercent: "0", quantity: "5" },
  ],
  ["C5: 5 become 12: it comes", { quantity: "5" }, set({ quantity: "12" }), { unitPrice: "40.00", discountPercent: "10", quantity: "12" }],
  [
    "a typed price stays when the quantity changes",
    { quantity: "12", price: "33" },
    set({ quantity: "5" }),
    { unitPrice: "33.00", discountPercent: "0", quantity: "5" },
  ],
  [
    "a typed price stays when the quantity is said without its unit",
    { quantity: "12", price: "33" },
    set({ quantity: "5", unit: "base" }),
    { unitPrice: "33.00", discountPercent: "0", quantity: "5" },
  ],
  [
    "a typed discount stays when the quantity changes",
    { quantity: "5", discountPercent: "7.5" },
    set({ quantity: "6" }),
    { unitPrice: "40.00", discountPercent: "7.5", quantity: "6" },
  ],
  ["only the price changes", { quantity: "12" }, set({ price: "32.5" }), { unitPrice: "32.50", discountPercent: "0", quantity: "12" }],
  [
    "pieces become boxes: a price per piece is not one per box",
    { quantity: "5", price: "33" },
    set({ unit: "box" }),
    { unitPrice: "480.00", discountPercent: "10", quantity: "60" },
  ],
  [
    "nothing about this line: it stays as it was",
    { quantity: "12", price: "33", discountPercent: "3" },
    { note: "hello" },
    { unitPrice: "33.00", discountPercent: "3", quantity: "12" },
  ],
])("%s", (_name, first, changes, expected) => {
  expect(after(first, changes)).toEqual(expected);
});

test("lines are removed and added by number, and an unknown number is refused", () => {
  const was = priceLine(product, { productId: product.id, unit: "pcs", quantity: "1" }, 1, aBasis({ listed }));
  const added = { productId: product.id, quantity: "2", unit: "box" };
  expect(changedRequests([was], { removeLines: [1], addLines: [added] }, products, listed)).toEqual([added]);
  expect(refusalOf(() => changedRequests([was], { removeLines: [2] }, products, listed))).toBe("quote.noSuchLine");
});
