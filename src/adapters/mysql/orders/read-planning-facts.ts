import type { PlanningFacts } from "../../../domain/orders/planning-facts";
import type { Id } from "../../../domain/shared/id";
import { quantity } from "../../../domain/shared/quantity";
import { waitingLine } from "../purchasing/requisition-store";
import type { Sql } from "../sql";
import { forRows } from "../table";
import { earliestLotFirst, levelColumns, levelFrom, type LevelRow } from "../stock/stock-level";

type Row = (LevelRow | { readonly [Name in keyof LevelRow]: null }) & {
  readonly asked: Id;
  readonly tracked: number;
  readonly place: Id;
  readonly threshold: string | null;
  readonly target: string | null;
  readonly backordered: string | null;
  readonly held: string | number;
};

/** One statement, where products, levels, warehouses, safety stocks and what waits would be five. */
export async function readPlanningFacts(sql: Sql, productIds: readonly Id[], customerId: Id): Promise<PlanningFacts> {
  if (productIds.length === 0) return { warehouseIds: [], stocked: new Set(), levels: [], demands: [], isHeld: false };
  const rows = await sql.rows<Row>(
    `SELECT p.id AS asked, p.tracks_stock AS tracked, w.id AS place, ${levelColumns}, s.threshold, s.target,
       (SELECT SUM(l.backordered) FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id
        WHERE l.product_id = p.id AND o.warehouse_id = w.id AND ${waitingLine}) AS backordered,
       EXISTS (SELECT 1 FROM stock_holds h WHERE h.customer_id = ? AND h.state = 'held' AND h.product_id = p.id) AS held
     FROM products p CROSS JOIN warehouses w LEFT JOIN stock_levels l ON l.product_id = p.id AND l.warehouse_id = w.id
     LEFT JOIN lots o ON o.id = l.lot_id LEFT JOIN safety_stocks s ON s.product_id = p.id AND s.warehouse_id = w.id
     WHERE p.id IN (${productIds.map(() => "?").join(", ")}) AND w.closed = 0 ORDER BY w.position, w.number, p.id, ${earliestLotFirst}`,
    [customerId, ...productIds],
    forRows(productIds.length),
  );
  const places = new Map(rows.map((row) => [`${row.asked}:${row.place}`, row]));
  return {
    isHeld: rows.some((row) => Number(row.held) === 1),
    warehouseIds: [...new Set(rows.map((row) => row.place))],
    stocked: new Set(rows.filter((row) => row.tracked === 1).map((row) => row.asked)),
    levels: rows.flatMap((row) => (row.product_id === null ? [] : [levelFrom(row)])),
    demands: [...places.values()].map((row) => ({
      productId: row.asked,
      warehouseId: row.place,
      backordered: quantity(row.backordered ?? "0"),
      threshold: quantity(row.threshold ?? "0"),
      target: quantity(row.target ?? row.threshold ?? "0"),
    })),
  };
}
