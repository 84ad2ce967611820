import { planDelivery, type DeliveryQuestion, type DeliverySource } from "../../../src/domain/holds/plan-delivery";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { quantity } from "../../../src/domain/shared/quantity";
import { workingCalendar } from "../../../src/domain/shared/working-calendar";

/** Wednesday, 25 November 2026; Monday the 30th is a holiday. */
const calendar = workingCalendar(
  { days: [1, 2, 3, 4, 5], from: "09:00", until: "18:00" },
  [{ day: calendarDay("2026-11-30"), working: false, nameZh: "厂休", nameEn: "closed" }],
  "Asia/Shanghai",
);

function asked(pieces: string, by: string | null, more: Partial<DeliveryQuestion> = {}): DeliveryQuestion {
  return {
    quantity: quantity(pieces),
    byDay: by === null ? null : calendarDay(by),
    today: calendarDay("2026-11-25"),
    calendar,
    transferDays: 2,
    leadDays: null,
    ...more,
  };
}

function place(
  warehouseId: string,
  free: string,
  arrivals: readonly [day: string | null, pieces: string][] = [],
  waits = "0",
): DeliverySource {
  return {
    warehouseId,
    free: quantity(free),
    backordered: quantity(waits),
    arrivals: arrivals.map(([day, pieces], index) => ({
      purchaseOrder: `PO-${index + 1}`,
      day: day === null ? null : calendarDay(day),
      quantity: quantity(pieces),
    })),
  };
}

test.each([
  ["all of it lies there", [place("SH", "200")], "200", "2026-12-04", "SH"],
  ["one piece is missing", [place("SH", "199")], "200", "2026-12-04", null],
  ["the rest arrives in time", [place("SH", "150", [["2026-12-04", "50"]])], "200", "2026-12-04", "SH"],
  ["the rest arrives a day late", [place("SH", "150", [["2026-12-05", "50"]])], "200", "2026-12-04", null],
  ["what arrives on a Saturday leaves on Monday", [place("SH", "0", [["2026-12-05", "50"]])], "50", "2026-12-06", null],
  ["and is in time for Monday", [place("SH", "0", [["2026-12-05", "50"]])], "50", "2026-12-07", "SH"],
  ["what arrives on a holiday leaves the day after", [place("SH", "0", [["2026-11-30", "50"]])], "50", "2026-11-30", null],
  ["who waits longer is served from it first", [place("SH", "0", [["2026-12-01", "50"]], "20")], "50", "2026-12-04", null],
  ["and gets no more than what he waits for", [place("SH", "0", [["2026-12-01", "50"]], "20")], "30", "2026-12-04", "SH"],
  ["what waits takes nothing of what is free", [place("SH", "30", [], "20")], "30", "2026-12-04", "SH"],
  ["a late purchase order counts for nothing", [place("SH", "0", [["2026-11-24", "50"]])], "50", "2026-12-04", null],
  ["nor does one without a day", [place("SH", "0", [[null, "50"]])], "50", "2026-12-04", null],
  ["as soon as it can be: now", [place("SH", "0"), place("SZ", "50")], "50", null, "SZ"],
])("%s", (_what, sources, pieces, by, from) => {
  expect(planDelivery(sources, asked(pieces, by)).from).toBe(from);
});

test("names late and undated purchase orders as uncertain", () => {
  const { uncertain } = planDelivery(
    [
      place("SH", "0", [
        ["2026-11-24", "50"],
        [null, "5"],
        ["2026-12-01", "1"],
      ]),
    ],
    asked("10", null),
  );
  expect(uncertain.map((each) => [each.purchaseOrder, each.warehouseId])).toEqual([
    ["PO-1", "SH"],
    ["PO-2", "SH"],
  ]);
});

test("offers to split, to transfer, to wait and to buy, none of them longer than waiting", () => {
  const sources = [place("SH", "100", [["2026-12-18", "100"]]), place("SZ", "120")];
  const { alternatives, from } = planDelivery(sources, asked("200", "2026-12-04", { leadDays: 14 }));
  expect(from).toBeNull();
  expect(alternatives).toEqual([
    {
      kind: "split",
      parts: [
        { warehouseId: "SZ", quantity: "120" },
        { warehouseId: "SH", quantity: "80" },
      ],
    },
    { kind: "transfer", to: "SZ", parts: [{ warehouseId: "SH", quantity: "80" }], day: "2026-11-27" },
    { kind: "later", warehouseId: "SH", day: "2026-12-18" },
    { kind: "buy", quantity: "80", day: "2026-12-09" },
  ]);
});

test("offers no transfer that would arrive too late, and no purchase slower than what is on order", () => {
  const sources = [place("SH", "0", [["2026-12-02", "100"]]), place("SZ", "60")];
  const { alternatives } = planDelivery(sources, asked("100", "2026-11-26", { leadDays: 30 }));
  expect(alternatives).toEqual([
    { kind: "part", warehouseId: "SZ", quantity: "60" },
    { kind: "later", warehouseId: "SH", day: "2026-12-02" },
  ]);
});

test("a day at the weekend is met on Friday", () => {
  expect(planDelivery([place("SH", "1")], asked("1", "2026-12-06")).leaveBy).toBe("2026-12-04");
});

test("a lead time that ends at a weekend ends on Monday", () => {
  const { alternatives } = planDelivery([place("SH", "0")], asked("5", null, { leadDays: 3 }));
  expect(alternatives).toEqual([{ kind: "buy", quantity: "5", day: "2026-12-01" }]);
});
