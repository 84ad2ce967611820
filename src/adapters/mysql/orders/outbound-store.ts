import type { Outbound, OutboundState, Shipment } from "../../../domain/orders/outbound";
import type { OutboundStore } from "../../../domain/orders/outbound-store";
import type { CalendarDay } from "../../../domain/shared/calendar-day";
import type { Id } from "../../../domain/shared/id";
import { pageOf, pageSize } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, isOneOf, newestFirst, where } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, update, updateVersioned, type RowOf } from "../table";

export const outbounds = table("outbounds", {
  id: column.id,
  number: column.text,
  salesOrderId: column.id,
  warehouseId: column.id,
  state: column.word<OutboundState>(),
  pickerId: column.textOrNull,
  createdAt: column.instant,
  version: column.integer,
});
export const outboundLines = table("outbound_lines", {
  id: column.id,
  outboundId: column.id,
  lineNo: column.integer,
  orderLineId: column.id,
  productId: column.id,
  quantity: column.quantity,
  picked: column.quantity,
  shipped: column.quantity,
});
export const shipments = table("shipments", {
  id: column.id,
  number: column.text,
  outboundId: column.id,
  salesOrderId: column.id,
  carrier: column.textOrNull,
  tracking: column.textOrNull,
  parcels: column.integerOrNull,
  shippedBy: column.id,
  shippedAt: column.instant,
  deliveredAt: column.instantOrNull,
  datedReceivables: column.jsonOrNull<readonly Id[]>(),
  undoneAt: column.instantOrNull,
  undoneBy: column.textOrNull,
});
export const shipmentLines = table("shipment_lines", {
  id: column.id,
  shipmentId: column.id,
  outboundLineId: column.id,
  orderLineId: column.id,
  productId: column.id,
  lotId: column.text,
  quantity: column.quantity,
});

interface ToPickRow {
  readonly id: Id;
  readonly number: string;
  readonly warehouse_id: Id;
  readonly state: OutboundState;
  readonly picker_id: Id | null;
  readonly order_number: string;
  readonly customer_id: Id;
  readonly deliver_by: CalendarDay | null;
  readonly open_lines: number | string;
}

export function outboundStore(sql: Sql): OutboundStore {
  const read = async (rest: string, values: readonly unknown[]) => withLines(sql, await select(sql, outbounds, rest, values));
  const one = async (rest: string, values: readonly unknown[]) => (await read(rest, values))[0] ?? null;
  async function shipmentsBy(rest: string, id: Id): Promise<Shipment[]> {
    const headers = await select(sql, shipments, rest, [id]);
    if (headers.length === 0) return [];
    const lines = await select(sql, shipmentLines, "WHERE shipment_id IN (?) ORDER BY id", [headers.map((each) => each.id)]);
    return headers.map((header) => ({
      ...header,
      lines: lines.flatMap(({ shipmentId, ...line }) => (shipmentId === header.id ? [line] : [])),
    }));
  }
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    async list(filter, page) {
      const found = newestFirst(
        page,
        filter.states !== undefined && isOneOf("state", filter.states),
        filter.warehouseId !== undefined && condition("warehouse_id = ?", filter.warehouseId),
        filter.salesOrderId !== undefined && condition("sales_order_id = ?", filter.salesOrderId),
      );
      return pageOf(await read(found.text, found.values), page);
    },
    async toPick({ states, warehouseId, dueUntil }, page) {
      const found = where(
        condition("o.state = 'pendingShipment'"),
        isOneOf("b.state", states),
        warehouseId !== undefined && condition("b.warehouse_id = ?", warehouseId),
        dueUntil !== undefined && condition("o.deliver_by <= ?", dueUntil),
        page.after !== null &&
          condition(
            `ROW(IFNULL(o.deliver_by, DATE '9999-12-31'), b.id) > (SELECT IFNULL(so.deliver_by, DATE '9999-12-31'), last.id
               FROM outbounds last JOIN sales_orders so ON so.id = last.sales_order_id WHERE last.id = ?)`,
            page.after,
          ),
      );
      const rows = await sql.rows<ToPickRow>(
        `SELECT b.id, b.number, b.warehouse_id, b.state, b.picker_id, o.number AS order_number, o.customer_id,
           CAST(o.deliver_by AS CHAR) AS deliver_by,
           (SELECT COUNT(*) FROM outbound_lines l WHERE l.outbound_id = b.id AND l.shipped < l.quantity) AS open_lines
         FROM outbounds b JOIN sales_orders o ON o.id = b.sales_order_id ${found.text}
         ORDER BY o.deliver_by IS NULL, o.deliver_by, b.id LIMIT ?`,
        [...found.values, pageSize(page) + 1],
      );
      const items = rows.map((row) => ({
        id: row.id,
        number: row.number,
        warehouseId: row.warehouse_id,
        state: row.state,
        pickerId: row.picker_id,
        order: row.order_number,
        customerId: row.customer_id,
        deliverBy: row.deliver_by,
        lines: Number(row.open_lines),
      }));
      return pageOf(items, page);
    },
    ofOrder: (id) => read("WHERE sales_order_id = ? ORDER BY id", [id]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    lockOfOrder: (id) => read("WHERE sales_order_id = ? ORDER BY id FOR UPDATE", [id]),
    async add({ lines, ...header }) {
      await insert(sql, outbounds, [header]);
      await insert(
        sql,
        outboundLines,
        lines.map((line) => ({ ...line, outboundId: header.id })),
      );
    },
    async save(outbound) {
      const { lines, ...header } = outbound;
      if (!(await updateVersioned(sql, outbounds, header))) throw new Refusal("outbound.stale", { number: outbound.number });
      for (const { id, quantity, picked, shipped } of lines) {
        await update(sql, outboundLines, { quantity, picked, shipped }, "WHERE id = ?", [id]);
      }
      return { ...outbound, version: outbound.version + 1 };
    },
    async addShipment({ lines, ...header }) {
      await insert(sql, shipments, [header]);
      await insert(
        sql,
        shipmentLines,
        lines.map((line) => ({ ...line, shipmentId: header.id })),
      );
    },
    shipment: async (id) => (await shipmentsBy("WHERE id = ?", id))[0] ?? null,
    shipmentsOfOrder: (id) => shipmentsBy("WHERE sales_order_id = ? AND undone_at IS NULL ORDER BY id", id),
    async setUndone(id, at, by) {
      await update(sql, shipments, { undoneAt: at, undoneBy: by }, "WHERE id = ? AND undone_at IS NULL", [id]);
    },
    async setDelivered(ids, at) {
      if (ids.length > 0) await update(sql, shipments, { deliveredAt: at }, "WHERE id IN (?) AND delivered_at IS NULL", [ids]);
    },
  };
}

async function withLines(sql: Sql, rows: readonly RowOf<typeof outbounds>[]): Promise<Outbound[]> {
  if (rows.length === 0) return [];
  const lines = await select(sql, outboundLines, "WHERE outbound_id IN (?) ORDER BY line_no", [rows.map((row) => row.id)]);
  return rows.map((row) => ({
    ...row,
    lines: lines.flatMap(({ outboundId, ...line }) => (outboundId === row.id ? [line] : [])),
  }));
}
