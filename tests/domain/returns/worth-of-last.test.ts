import fc from "fast-check";
import { sumsOfPart } from "../../../src/domain/invoices/to-invoice";
import type { OrderLine } from "../../../src/domain/orders/order";
import { worthOfLast } from "../../../src/domain/returns/returnable";
import { amount, minus, sum, zero } from "../../../src/domain/shared/money";
import { less, quantity } from "../../../src/domain/shared/quantity";

const line = (pieces: number, net: string, tax: string) =>
  ({ quantity: quantity(String(pieces)), netAmount: amount(net, "CNY"), taxAmount: amount(tax, "CNY"), invoiced: "0" }) as OrderLine;

test("7 for 44.82, 1 cancelled: 6.41 is owed no more, because an invoice over the other 6 says 38.41", () => {
  expect(worthOfLast(line(7, "39.66", "5.16"), quantity("1"), quantity("7"), "CNY")).toBe("6.41");
});

test("whatever is cancelled or comes back in how many parts, what is owed is what an invoice over the rest says, and at last nothing", () => {
  const cents = fc.integer({ min: 0, max: 99_999 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), cents, cents, fc.array(fc.integer({ min: 1, max: 9 })), (pieces, net, tax, parts) => {
      const given = line(pieces, (net / 100).toFixed(2), (tax / 100).toFixed(2));
      let kept = given.quantity;
      let owed = sum([given.netAmount, given.taxAmount], "CNY");
      for (const wanted of [...parts, pieces]) {
        const part = quantity(String(Math.min(wanted, Number(kept))));
        owed = minus(owed, worthOfLast(given, part, kept, "CNY"), "CNY");
        kept = less(kept, part);
        const none = { net: zero("CNY"), tax: zero("CNY") };
        const invoice = sumsOfPart(given, kept, none, "CNY");
        expect(owed).toBe(sum([invoice.net, invoice.tax], "CNY"));
      }
      expect(owed).toBe("0.00");
    }),
  );
});
