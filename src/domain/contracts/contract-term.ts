import type { CalendarDay } from "../shared/calendar-day";
import { Refusal } from "../shared/refusal";

/** Both ends included. Refuses `contract.endBeforeStart`. */
export function requireTerm(
  startDay: CalendarDay | null,
  endDay: CalendarDay | null,
): { readonly startDay: CalendarDay | null; readonly endDay: CalendarDay | null } {
  if (startDay !== null && endDay !== null && endDay < startDay) throw new Refusal("contract.endBeforeStart", { startDay, endDay });
  return { startDay, endDay };
}
