import type { Outbound, OutboundState, Shipment } from "../../../domain/orders/outbound";
import type { OutboundStore } from "../../../domain/orders/outbound-store";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, isOneOf, newestFirst } from "../conditions";
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

export function outboundStore(sql: Sql): OutboundStore {
  const read = async (rest: string, values: readonly unknown[]) => withLines(sql, await select(sql, outbounds, rest, values));
  const one = async (rest: string, values: readonly unknown[]) => (await read(rest, values))[0] ?? null;
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
    async shipmentsOfOrder(id) {
      const headers = await select(sql, shipments, "WHERE sales_order_id = ? ORDER BY id", [id]);
      if (headers.length === 0) return [];
      const lines = await select(sql, shipmentLines, "WHERE shipment_id IN (?) ORDER BY id", [headers.map((each) => each.id)]);
      return headers.map((header): Shipment => ({
        ...header,
        lines: lines.flatMap(({ shipmentId, ...line }) => (shipmentId === header.id ? [line] : [])),
      }));
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
