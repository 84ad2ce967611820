import type { OnItsWay, Requisition, RequisitionState } from "../../../domain/purchasing/requisition";
import type { RequisitionStore } from "../../../domain/purchasing/requisition-store";
import type { CalendarDay } from "../../../domain/shared/calendar-day";
import { pageOf } from "../../../domain/shared/page";
import { quantity } from "../../../domain/shared/quantity";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, isOneOf, newestFirst } from "../conditions";
import { databaseErrorNumber } from "../database-error";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";
import { offersOf } from "./supplier-store";

export const requisitions = table("requisitions", {
  id: column.id,
  number: column.text,
  productId: column.id,
  warehouseId: column.id,
  quantity: column.quantity,
  state: column.word<RequisitionState>(),
  openKey: column.textOrNull,
  sourceKind: column.word<Requisition["sourceKind"]>(),
  sourceId: column.textOrNull,
  supplierId: column.textOrNull,
  needBy: column.dayOrNull,
  requestedBy: column.id,
  note: column.textOrNull,
  contentHash: column.text,
  createdAt: column.instant,
  version: column.integer,
});

interface IncomingRow {
  product_id: string;
  warehouse_id: string | null;
  number: string;
  due_day: CalendarDay | null;
  rest: string;
}

interface DemandRow {
  product_id: string;
  warehouse_id: string;
  backordered: string;
  threshold: string;
  target: string;
}

/** A line `l` of an order `o` that waits for goods. */
export const waitingLine = "l.backordered > 0 AND o.state IN ('pendingPayment', 'pendingShipment')";

export function requisitionStore(sql: Sql): RequisitionStore {
  const one = async (rest: string, values: readonly unknown[]) => (await select(sql, requisitions, rest, values))[0] ?? null;
  const sumOf = async (statement: string, values: readonly unknown[]) =>
    quantity((await sql.rows<{ total: string | null }>(statement, values))[0]?.total ?? "0");
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    async list(filter, page) {
      const found = newestFirst(
        page,
        filter.states !== undefined && isOneOf("state", filter.states),
        filter.productId !== undefined && condition("product_id = ?", filter.productId),
        filter.warehouseId !== undefined && condition("warehouse_id = ?", filter.warehouseId),
      );
      return pageOf(await select(sql, requisitions, found.text, found.values), page);
    },
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    lockByOpenKey: (openKey) => one("WHERE open_key = ? FOR UPDATE", [openKey]),
    async add(requisition) {
      try {
        await insert(sql, requisitions, [{ ...requisition }]);
        return true;
      } catch (problem) {
        // Duplicate key: only the statement is undone, the transaction goes on.
        if (databaseErrorNumber(problem) === 1062) return false;
        throw problem;
      }
    },
    async save(requisition) {
      if (!(await updateVersioned(sql, requisitions, { ...requisition }))) {
        throw new Refusal("requisition.stale", { number: requisition.number });
      }
      return { ...requisition, version: requisition.version + 1 };
    },
    openQuantity: (productId, warehouseId) =>
      sumOf(
        `SELECT SUM(quantity) AS total FROM (
           SELECT quantity FROM requisitions WHERE product_id = ? AND warehouse_id = ? AND state IN ('suggested', 'pendingApproval', 'approved')
           UNION ALL
           SELECT l.quantity FROM purchase_order_lines l JOIN purchase_orders p ON p.id = l.purchase_order_id
           WHERE l.product_id = ? AND p.warehouse_id = ? AND p.state IN ('draft', 'pendingApproval')) AS asked`,
        [productId, warehouseId, productId, warehouseId],
      ),
    async lastDeclined(ids) {
      if (ids.length === 0) return [];
      const rows = await sql.rows<{ product_id: string; warehouse_id: string; quantity: string }>(
        `SELECT r.product_id, r.warehouse_id, r.quantity FROM requisitions r
         WHERE r.product_id IN (?) AND r.state IN ('rejected', 'cancelled') AND NOT EXISTS (
           SELECT 1 FROM requisitions n WHERE n.product_id = r.product_id AND n.warehouse_id = r.warehouse_id AND n.id > r.id)`,
        [ids],
      );
      return rows.map((row) => ({ productId: row.product_id, warehouseId: row.warehouse_id, quantity: quantity(row.quantity) }));
    },
    async onItsWay(ids) {
      if (ids.length === 0) return [];
      const rows = await sql.rows<IncomingRow>(
        `SELECT product_id, warehouse_id, number, due_day, rest FROM (
           SELECT l.product_id, p.warehouse_id, p.number, p.due_day, l.quantity - l.cancelled - l.received AS rest, p.id
           FROM purchase_order_lines l JOIN purchase_orders p ON p.id = l.purchase_order_id
           WHERE l.product_id IN (?) AND p.state IN ('confirmed', 'partlyReceived') AND l.quantity - l.cancelled > l.received
           UNION ALL
           SELECT l.product_id, t.to_warehouse_id, t.number, NULL, l.quantity - l.received - l.lost, t.id
           FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
           WHERE l.product_id IN (?) AND t.state IN ('sent', 'partlyReceived') AND l.quantity > l.received + l.lost) AS coming
         ORDER BY due_day, id`,
        [ids, ids],
      );
      return rows.map((row): OnItsWay => ({
        productId: row.product_id,
        warehouseId: row.warehouse_id,
        number: row.number,
        dueDay: row.due_day,
        quantity: quantity(row.rest),
      }));
    },
    async demands(ids) {
      if (ids.length === 0) return [];
      const rows = await sql.rows<DemandRow>(
        `SELECT product_id, warehouse_id, SUM(backordered) AS backordered, SUM(threshold) AS threshold, SUM(target) AS target FROM (
           SELECT product_id, warehouse_id, 0 AS backordered, threshold, COALESCE(target, threshold) AS target
           FROM safety_stocks WHERE product_id IN (?)
           UNION ALL
           SELECT l.product_id, o.warehouse_id, l.backordered, 0, 0 FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id
           WHERE l.product_id IN (?) AND ${waitingLine}) AS facts
         GROUP BY product_id, warehouse_id`,
        [ids, ids],
      );
      return rows.map((row) => ({
        productId: row.product_id,
        warehouseId: row.warehouse_id,
        backordered: quantity(row.backordered),
        threshold: quantity(row.threshold),
        target: quantity(row.target),
      }));
    },
    backordered: (productId, warehouseId) =>
      sumOf(
        `SELECT SUM(l.backordered) AS total FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id
         WHERE l.product_id = ? AND o.warehouse_id = ? AND ${waitingLine}`,
        [productId, warehouseId],
      ),
    offers: (ids) => offersOf(sql, ids),
  };
}
