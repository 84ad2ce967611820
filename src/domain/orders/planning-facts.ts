import type { Demand } from "../purchasing/requisition";
import type { Id } from "../shared/id";
import type { StockLevel } from "../stock/stock";

/** What an order's reservations and shortages are planned from, in one look without a lock. */
export interface PlanningFacts {
  /** All warehouses, in the company's order. */
  readonly warehouseIds: readonly Id[];
  /** Which of the products a warehouse holds at all. */
  readonly stocked: ReadonlySet<Id>;
  /** As the stock room's `levels` gives them. */
  readonly levels: readonly StockLevel[];
  /** One for each of the products in each warehouse; the order to be placed is not in them yet. */
  readonly demands: readonly Demand[];
  /** Whether some of the products are held for the customer. */
  readonly isHeld: boolean;
}
