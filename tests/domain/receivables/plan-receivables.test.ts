import fc from "fast-check";
import { dueDay, type DueFacts } from "../../../src/domain/receivables/due-day";
import { planReceivables } from "../../../src/domain/receivables/plan-receivables";
import { addMonths, calendarDay, dayOf } from "../../../src/domain/shared/calendar-day";
import { amount, sum, type Percent } from "../../../src/domain/shared/money";
import type { DueRule, PaymentTerms } from "../../../src/domain/shared/payment-terms";

const day = calendarDay;
const everything: DueFacts = {
  orderDay: day("2026-01-10"),
  shipmentDay: day("2026-01-20"),
  deliveryDay: day("2026-01-23"),
  invoiceDay: day("2026-02-02"),
};

describe("when a receivable is due", () => {
  test.each<[string, DueRule, DueFacts, string | null]>([
    ["prepaid from the day of the order", { from: "prepaid", days: 0 }, everything, "2026-01-10"],
    ["30 days from the order", { from: "order", days: 30 }, everything, "2026-02-09"],
    ["30 days from the shipment", { from: "shipment", days: 30 }, everything, "2026-02-19"],
    ["on delivery", { from: "delivery", days: 0 }, everything, "2026-01-23"],
    ["net 30 from the invoice", { from: "invoice", days: 30 }, everything, "2026-03-04"],
    ["30 days from the end of the month the goods shipped in", { from: "monthEnd", days: 30 }, everything, "2026-03-02"],
    ["not yet, before the goods ship", { from: "shipment", days: 30 }, { orderDay: day("2026-01-10") }, null],
    ["not yet, before the month's goods ship", { from: "monthEnd", days: 30 }, { orderDay: day("2026-01-10") }, null],
    ["not yet, before the invoice", { from: "invoice", days: 0 }, { ...everything, invoiceDay: null }, null],
    [
      "C104: a month after 28 February, then the month's end",
      { from: "invoice", days: 0, months: 1, thenMonthEnd: true },
      { invoiceDay: day("2025-02-28") },
      "2025-03-31",
    ],
    [
      "C105: 22 April and 30 days, then the month's end",
      { from: "invoice", days: 30, thenMonthEnd: true },
      { invoiceDay: day("2026-04-22") },
      "2026-05-31",
    ],
  ])("%s", (_, rule, facts, expected) => {
    expect(dueDay(rule, facts)).toBe(expected);
  });

  test("C107, C108: monthly instalments from 31 January keep the anchor day", () => {
    const due = [0, 1, 2, 3].map((months) => dueDay({ from: "order", days: 0, months }, { orderDay: day("2026-01-31") }));
    expect(due).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
    expect(addMonths(day("2024-01-31"), 1)).toBe("2024-02-29");
  });

  test("C110: a due day is a day of the calendar, and reading it in any zone does not move it", () => {
    const instant = new Date("2026-01-31T00:00:00+08:00");
    expect(dayOf(instant, "Asia/Shanghai")).toBe("2026-01-31");
    expect(dayOf(instant, "UTC")).toBe("2026-01-30");
    const due = dueDay({ from: "order", days: 0 }, { orderDay: day("2026-01-31") });
    expect(day(JSON.parse(JSON.stringify(due)) as string)).toBe("2026-01-31");
  });
});

const instalments = (...parts: [string, DueRule][]): PaymentTerms => ({
  from: "instalments",
  parts: parts.map(([percent, rule]) => ({ ...rule, percent: percent as Percent })),
});
const thirds = instalments(
  ["33.33", { from: "prepaid", days: 0 }],
  ["33.33", { from: "shipment", days: 0 }],
  ["33.34", { from: "shipment", days: 30 }],
);

describe("a total as the parts that its terms make", () => {
  test("one rule makes one part", () => {
    expect(planReceivables({ from: "shipment", days: 30 }, amount("86400.00", "CNY"), "CNY", { orderDay: day("2026-11-25") })).toEqual([
      { partNo: 1, amount: "86400.00", due: { from: "shipment", days: 30 }, dueDay: null },
    ]);
  });

  test("instalments: 30 % before the goods, 70 % 30 days after them", () => {
    const terms = instalments(["30", { from: "prepaid", days: 0 }], ["70", { from: "shipment", days: 30 }]);
    const parts = planReceivables(terms, amount("1000.01", "CNY"), "CNY", { orderDay: day("2026-11-25") });
    expect(parts.map((part) => [part.partNo, part.amount, part.dueDay])).toEqual([
      [1, "300.00", "2026-11-25"],
      [2, "700.01", null],
    ]);
  });

  test("the residual cent goes to the last part", () => {
    expect(planReceivables(thirds, amount("100.01", "CNY"), "CNY", {}).map((part) => part.amount)).toEqual(["33.33", "33.33", "33.35"]);
  });

  test("an order that costs nothing makes no receivable", () => {
    expect(planReceivables(thirds, amount("0", "CNY"), "CNY", {})).toEqual([]);
  });

  test.each<[string, PaymentTerms, string, string]>([
    ["percents that make 99", instalments(["50", { from: "order", days: 0 }], ["49", { from: "order", days: 1 }]), "100", "terms.notWhole"],
    [
      "a share below nothing",
      instalments(["110", { from: "order", days: 0 }], ["-10", { from: "order", days: 1 }]),
      "100",
      "terms.notWhole",
    ],
    ["a total below nothing", { from: "order", days: 0 }, "-1", "receivable.negativeTotal"],
  ])("refuses %s", (_, terms, total, code) => {
    expect(() => planReceivables(terms, amount(total, "CNY"), "CNY", {})).toThrow(code);
  });

  test("whatever the shares and the total, the parts sum to it and none is below nothing", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 13n }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom("CNY", "JPY", "KWD"),
        (minor, weights, currency) => {
          const whole = weights.reduce((all, each) => all + each, 0);
          const shares = weights.map((each) => Math.floor((each * 9000) / whole));
          const last = 10_000 - shares.slice(0, -1).reduce((all, each) => all + each, 0);
          const percents = [...shares.slice(0, -1), last].map((each) => `${Math.floor(each / 100)}.${String(each % 100).padStart(2, "0")}`);
          fc.pre(percents.every((each) => Number(each) > 0));
          const total = amount(String(minor).slice(0, 12), currency);
          const parts = planReceivables(
            instalments(...percents.map((each): [string, DueRule] => [each, { from: "order", days: 0 }])),
            total,
            currency,
            {},
          );
          expect(
            sum(
              parts.map((part) => part.amount),
              currency,
            ),
          ).toBe(total);
          expect(parts.every((part) => Number(part.amount) > 0)).toBe(true);
          expect(parts.map((part) => part.partNo)).toEqual(parts.map((_, index) => index + 1));
        },
      ),
    );
  });
});
