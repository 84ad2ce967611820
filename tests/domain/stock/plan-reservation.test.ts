import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { isMore, plus, quantity, total } from "../../../src/domain/shared/quantity";
import { planReservation, type Need } from "../../../src/domain/stock/plan-reservation";
import type { StockLevel } from "../../../src/domain/stock/stock";

const today = calendarDay("2026-11-25");

function level(lotId: string, available: string, expiry: string | null = null, productId = "p"): StockLevel {
  return {
    productId,
    warehouseId: "w",
    lotId,
    onHand: quantity(available),
    reserved: quantity("0"),
    available: quantity(available),
    lotNumber: lotId,
    expiryDay: expiry === null ? null : calendarDay(expiry),
  };
}
const need = (sourceId: string, wanted: string, productId = "p"): Need => ({ sourceId, productId, quantity: quantity(wanted) });
const plan = (needs: readonly Need[], levels: readonly StockLevel[]) => {
  const { reservations, short } = planReservation(needs, levels, "w", today);
  return { reserved: reservations.map((each) => `${each.sourceId} ${each.lotId} ${each.quantity}`), short: [...short] };
};

test("C35b: the lot that expires first goes first, and a need is split over lots", () => {
  const levels = [level("early", "4", "2026-12-01"), level("late", "9", "2027-10-30")];
  expect(plan([need("a", "6")], levels)).toEqual({ reserved: ["a early 4", "a late 2"], short: [] });
});

test("an expired lot serves nobody; one that is good for its last day does", () => {
  const levels = [level("over", "9", "2026-11-24"), level("last day", "2", "2026-11-25")];
  expect(plan([need("a", "3")], levels)).toEqual({ reserved: ["a last day 2"], short: [["a", "1"]] });
});

test("C20: two lines of one product share what there is", () => {
  expect(plan([need("a", "1"), need("b", "1")], [level("", "1")])).toEqual({ reserved: ["a  1"], short: [["b", "1"]] });
});

test("stock of another warehouse or product is not touched", () => {
  const levels = [{ ...level("", "5"), warehouseId: "elsewhere" }, level("", "5", null, "other")];
  expect(plan([need("a", "2")], levels)).toEqual({ reserved: [], short: [["a", "2"]] });
});

test("whatever is asked: nothing is reserved beyond what is free, and reserved + short is what was asked", () => {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 300; round++) {
    const levels = Array.from({ length: 1 + next(4) }, (_, index) => level(`l${index}`, String(next(10)), next(3) ? null : "2026-11-01"));
    const needs = Array.from({ length: 1 + next(5) }, (_, index) => need(`n${index}`, String(1 + next(8))));
    const { reservations, short } = planReservation(needs, levels, "w", today);
    for (const { sourceId, quantity: asked } of needs) {
      const got = total(reservations.filter((each) => each.sourceId === sourceId).map((each) => each.quantity));
      expect(plus(got, short.get(sourceId) ?? quantity("0"))).toBe(asked);
    }
    for (const { lotId, available } of levels) {
      const taken = total(reservations.filter((each) => each.lotId === lotId).map((each) => each.quantity));
      expect(isMore(taken, available)).toBe(false);
    }
  }
});
