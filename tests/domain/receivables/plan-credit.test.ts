import fc from "fast-check";
import { planCredit } from "../../../src/domain/receivables/credit-cancelled";
import { openAmount } from "../../../src/domain/receivables/receivable";
import { sharesOf } from "../../../src/domain/receivables/allocate-payment";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { amount, sum } from "../../../src/domain/shared/money";
import { aReceivable } from "../../support/money";

const cents = (value: number) => (value / 100).toFixed(2);

describe("what a cancelled order no longer owes", () => {
  test.each<[string, { settled: string }[], string, string[][]]>([
    [
      "all of it, unpaid",
      [{ settled: "0" }, { settled: "0" }],
      "all",
      [
        ["AR-2", "100.00", "0.00"],
        ["AR-1", "100.00", "0.00"],
      ],
    ],
    ["C78: all of it, prepaid: the money becomes credit", [{ settled: "100" }], "all", [["AR-1", "100.00", "100.00"]]],
    ["a part: what is unpaid before what is paid", [{ settled: "100" }, { settled: "60" }], "70", [["AR-2", "70.00", "30.00"]]],
    [
      "a part that reaches over two",
      [{ settled: "30" }, { settled: "0" }],
      "150",
      [
        ["AR-2", "100.00", "0.00"],
        ["AR-1", "50.00", "0.00"],
      ],
    ],
    ["nothing, where nothing was owed", [], "all", []],
  ])("%s", (_, parts, given, expected) => {
    const receivables = parts.map((part, index) => aReceivable({ number: `AR-${index + 1}`, partNo: index + 1, ...part }));
    const planned = planCredit(receivables, given === "all" ? "all" : amount(given, "CNY"));
    expect(planned.map((each) => [each.receivable.number, each.credit, each.release])).toEqual(expected);
  });

  test("refuses to credit more than was charged", () => {
    expect(() => planCredit([aReceivable({ amount: "100", credited: "20" })], amount("80.01", "CNY"))).toThrow("receivable.creditTooMuch");
  });

  const aPart = fc
    .tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000), fc.nat(5000))
    .map(([open, settled, credited, writtenOff]) => ({ open, settled, credited, writtenOff }));

  test("whatever the parts, the credit sums to what was asked and fits every part", () => {
    fc.assert(
      fc.property(fc.array(aPart, { minLength: 1, maxLength: 5 }), fc.nat(30_000), (parts, wanted) => {
        const receivables = parts.map((part, index) =>
          aReceivable({
            number: `AR-${index + 1}`,
            partNo: index + 1,
            amount: cents(part.open + part.settled + part.credited + part.writtenOff),
            settled: cents(part.settled),
            credited: cents(part.credited),
            writtenOff: cents(part.writtenOff),
          }),
        );
        const most = parts.reduce((all, part) => all + part.open + part.settled, 0);
        const asked = amount(cents(Math.min(wanted, most)), "CNY");
        const planned = planCredit(receivables, asked);
        expect(
          sum(
            planned.map((each) => each.credit),
            "CNY",
          ),
        ).toBe(asked);
        for (const { receivable, credit, release } of planned) {
          expect(Number(release)).toBeLessThanOrEqual(Number(receivable.settled));
          expect(Number(credit) - Number(release)).toBeLessThanOrEqual(Number(openAmount(receivable)) + 1e-9);
        }
        const open = parts.reduce((all, part) => all + part.open, 0);
        const released = Math.round(
          Number(
            sum(
              planned.map((each) => each.release),
              "CNY",
            ),
          ) * 100,
        );
        expect(released).toBe(Math.max(0, Math.round(Number(asked) * 100) - open));
      }),
    );
  });
});

describe("the oldest due first", () => {
  test("then by when it was raised; what has no due day comes last", () => {
    const [late, early, undated, sameDay] = [
      aReceivable({ id: "1", number: "late", dueDay: calendarDay("2026-12-01") }),
      aReceivable({ id: "4", number: "early", dueDay: calendarDay("2026-11-01") }),
      aReceivable({ id: "2", number: "undated", dueDay: null }),
      aReceivable({ id: "3", number: "sameDay", dueDay: calendarDay("2026-11-01"), settled: "90" }),
    ];
    const shares = sharesOf(amount("215", "CNY"), [late, early, undated, sameDay]);
    expect(shares.map((share) => [share.receivable.number, share.amount])).toEqual([
      ["sameDay", "10.00"],
      ["early", "100.00"],
      ["late", "100.00"],
      ["undated", "5.00"],
    ]);
  });
});
