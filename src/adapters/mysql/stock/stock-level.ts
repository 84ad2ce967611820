import type { CalendarDay } from "../../../domain/shared/calendar-day";
import type { Id } from "../../../domain/shared/id";
import { less, quantity } from "../../../domain/shared/quantity";
import type { StockLevel } from "../../../domain/stock/stock";

/** A row of `stock_levels l` with its lot, `lots o`. */
export interface LevelRow {
  readonly product_id: Id;
  readonly warehouse_id: Id;
  readonly lot_id: Id;
  readonly on_hand: string;
  readonly reserved: string;
  readonly lot_number: string | null;
  readonly expiry_day: CalendarDay | null;
}

export const levelColumns = "l.product_id, l.warehouse_id, l.lot_id, l.on_hand, l.reserved, o.number AS lot_number, o.expiry_day";
export const earliestLotFirst = "o.expiry_day IS NULL, o.expiry_day, l.lot_id";

export function levelFrom(row: LevelRow): StockLevel {
  const [onHand, reserved] = [quantity(row.on_hand), quantity(row.reserved)];
  return {
    productId: row.product_id,
    warehouseId: row.warehouse_id,
    lotId: row.lot_id,
    onHand,
    reserved,
    available: less(onHand, reserved),
    lotNumber: row.lot_number,
    expiryDay: row.expiry_day,
  };
}
