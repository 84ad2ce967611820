import type { CalendarDay } from "../shared/calendar-day";
import { total, type Quantity } from "../shared/quantity";
import type { StockLevel } from "./stock";

/** What nobody holds of these levels; expired lots are on hand and not free. */
export function freeOf(levels: readonly StockLevel[], today: CalendarDay): Quantity {
  return total(levels.filter(({ expiryDay }) => expiryDay === null || expiryDay >= today).map(({ available }) => available));
}
