import fc from "fast-check";
import { agingBuckets, agingOf, bucketOf, type AgingBucket, type OpenItem } from "../../../src/domain/receivables/aging";
import { addDays, calendarDay } from "../../../src/domain/shared/calendar-day";
import { amount } from "../../../src/domain/shared/money";

const cents = (text: string) => Math.round(Number(text) * 100);
const asOf = calendarDay("2026-11-30");

describe("aging", () => {
  test.each<[number | null, AgingBucket]>([
    [null, "notDue"],
    [-5, "notDue"],
    [0, "notDue"],
    [1, "days1to30"],
    [30, "days1to30"],
    [31, "days31to60"],
    [60, "days31to60"],
    [61, "days61to90"],
    [90, "days61to90"],
    [91, "over90"],
    [151, "over90"],
    [4000, "over90"],
  ])("C81, C83: %s days late stands in the column %s", (late, bucket) => {
    expect(bucketOf(late === null ? null : addDays(asOf, -late), asOf)).toBe(bucket);
  });

  test("currencies and customers are not added up, and credit stands apart", () => {
    const item = (customerId: string, currency: string, open: string): OpenItem => ({
      receivableId: "R",
      number: "AR-1",
      customerId,
      currency,
      dueDay: addDays(asOf, -10),
      open: amount(open, currency),
    });
    const rows = agingOf(
      [item("A", "CNY", "100"), item("A", "USD", "7"), item("B", "CNY", "5"), item("A", "CNY", "1")],
      [{ customerId: "A", currency: "CNY", amount: amount("30", "CNY") }],
      asOf,
    );
    expect(rows.map((row) => [row.customerId, row.currency, row.buckets.days1to30, row.credit, row.balance])).toEqual([
      ["A", "CNY", "101.00", "30.00", "71.00"],
      ["A", "USD", "7.00", "0.00", "7.00"],
      ["B", "CNY", "5.00", "0.00", "5.00"],
    ]);
  });

  test("the columns always sum to the balance", () => {
    const anItem = fc.record({
      customerId: fc.constantFrom("A", "B"),
      currency: fc.constantFrom("CNY", "USD"),
      cents: fc.integer({ min: 1, max: 10_000_000 }),
      late: fc.option(fc.integer({ min: -400, max: 400 })),
    });
    fc.assert(
      fc.property(fc.array(anItem), fc.array(anItem), (items, credits) => {
        const rows = agingOf(
          items.map((each) => ({
            receivableId: "R",
            number: "AR-1",
            customerId: each.customerId,
            currency: each.currency,
            dueDay: each.late === null ? null : addDays(asOf, -each.late),
            open: amount((each.cents / 100).toFixed(2), each.currency),
          })),
          credits.map((each) => ({
            customerId: each.customerId,
            currency: each.currency,
            amount: amount((each.cents / 100).toFixed(2), each.currency),
          })),
          asOf,
        );
        for (const row of rows) {
          const own = (list: typeof items) =>
            list
              .filter((each) => each.customerId === row.customerId && each.currency === row.currency)
              .reduce((all, each) => all + each.cents, 0);
          const inBuckets = agingBuckets.reduce((all, bucket) => all + cents(row.buckets[bucket]), 0);
          expect(inBuckets).toBe(own(items));
          expect(cents(row.balance)).toBe(own(items) - own(credits));
        }
      }),
    );
  });
});
