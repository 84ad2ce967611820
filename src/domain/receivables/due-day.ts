import { addDays, addMonths, endOfMonth, type CalendarDay } from "../shared/calendar-day";
import type { DueRule, DueFrom } from "../shared/payment-terms";

/** The days that due rules count from, as far as they have come. */
export interface DueFacts {
  readonly orderDay?: CalendarDay | null;
  readonly shipmentDay?: CalendarDay | null;
  readonly deliveryDay?: CalendarDay | null;
  readonly invoiceDay?: CalendarDay | null;
}

const startDay: Readonly<Record<DueFrom, (facts: DueFacts) => CalendarDay | null>> = {
  // Money that must come before the goods is owed from the day of the order.
  prepaid: (facts) => facts.orderDay ?? null,
  order: (facts) => facts.orderDay ?? null,
  shipment: (facts) => facts.shipmentDay ?? null,
  delivery: (facts) => facts.deliveryDay ?? null,
  invoice: (facts) => facts.invoiceDay ?? null,
  monthEnd: (facts) => (facts.shipmentDay ? endOfMonth(facts.shipmentDay) : null),
};

/** The calendar day a part is due, or null while what it counts from has not happened. */
export function dueDay(rule: DueRule, facts: DueFacts): CalendarDay | null {
  const start = startDay[rule.from](facts);
  if (start === null) return null;
  const day = addDays(addMonths(start, rule.months ?? 0), rule.days);
  return rule.thenMonthEnd ? endOfMonth(day) : day;
}
