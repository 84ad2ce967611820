import type { CalendarDay } from "../../../domain/shared/calendar-day";
import type { Id } from "../../../domain/shared/id";
import type { Serial, SerialState, SerialTrace } from "../../../domain/stock/serial";
import type { SerialStore } from "../../../domain/stock/serial-store";
import type { MoveKind } from "../../../domain/stock/stock";
import type { Sql } from "../sql";
import { column, insert, rowFrom, select, table } from "../table";

const serials = table("serials", {
  id: column.id,
  productId: column.id,
  number: column.text,
  state: column.word<SerialState>(),
  placeId: column.textOrNull,
  lotId: column.text,
  createdAt: column.instant,
});
const serialMoves = table("serial_moves", { moveId: column.id, serialId: column.id, lineId: column.textOrNull });
const pickedSerials = table("picked_serials", { serialId: column.id, outboundId: column.id, orderLineId: column.id });

const inOrder = "ORDER BY LENGTH(number), number";

export function serialStore(sql: Sql): SerialStore {
  const many = (rest: string, ...values: readonly unknown[]) => select(sql, serials, rest, values);
  return {
    async keptBy(productIds) {
      if (productIds.length === 0) return new Set();
      const rows = await sql.rows<{ id: Id }>("SELECT id FROM products WHERE id IN (?) AND tracks_serials = 1 LOCK IN SHARE MODE", [
        productIds,
      ]);
      return new Set(rows.map((row) => row.id));
    },
    lock: async (productId, numbers) =>
      numbers.length === 0 ? [] : many(`WHERE product_id = ? AND number IN (?) ${inOrder} FOR UPDATE`, productId, numbers),
    lockAt: ({ productId, warehouseId, lotId }) =>
      many(`WHERE product_id = ? AND place_id = ? AND lot_id = ? ${inOrder} FOR UPDATE`, productId, warehouseId, lotId),
    at: (productId, placeId, limit = 1_000_000) =>
      many(`WHERE product_id = ? AND place_id = ? ${inOrder} LIMIT ?`, productId, placeId, limit),
    byNumber: (number) => many("WHERE number = ? ORDER BY product_id", number),
    find: async (productId, numbers) =>
      numbers.length === 0 ? [] : many(`WHERE product_id = ? AND number IN (?) ${inOrder}`, productId, numbers),
    findMany: async (ids) => (ids.length === 0 ? [] : many(`WHERE id IN (?) ${inOrder}`, ids)),
    async count(productId) {
      const [row] = await sql.rows<{ count: number | string }>("SELECT COUNT(*) AS count FROM serials WHERE product_id = ?", [productId]);
      return Number(row?.count ?? 0);
    },
    async add(made) {
      if (made.length === 0) return true;
      const marks = made.map(() => "(?, ?, ?, ?, ?, ?, ?)").join(", ");
      const added = await sql.run(
        `INSERT IGNORE INTO serials (id, product_id, number, state, place_id, lot_id, created_at) VALUES ${marks}`,
        made.flatMap((each) => [each.id, each.productId, each.number, each.state, each.placeId, each.lotId, each.createdAt]),
      );
      return added === made.length;
    },
    async put(ids, { state, placeId, lotId }) {
      if (ids.length === 0) return;
      await sql.run("UPDATE serials SET state = ?, place_id = ?, lot_id = ? WHERE id IN (?)", [state, placeId, lotId, ids]);
    },
    addMoves: (moves) => insert(sql, serialMoves, [...moves]),
    async ofMoves(moveIds) {
      if (moveIds.length === 0) return new Map();
      return grouped(
        await sql.rows<Grouped>(
          `SELECT m.move_id AS of_id, ${serials.selectList} FROM serial_moves m JOIN serials ON serials.id = m.serial_id
           WHERE m.move_id IN (?) ${inOrder}`,
          [moveIds],
        ),
      );
    },
    async ofSources(kind, ids, came) {
      if (ids.length === 0) return new Map();
      return grouped(
        await sql.rows<Grouped>(
          `SELECT s.source_id AS of_id, ${serials.selectList} FROM stock_moves s JOIN serial_moves m ON m.move_id = s.id
           JOIN serials ON serials.id = m.serial_id
           WHERE s.source_kind = ? AND s.source_id IN (?) AND s.quantity ${came ? ">" : "<"} 0 ${inOrder}`,
          [kind, ids],
        ),
      );
    },
    async traces(serialIds) {
      if (serialIds.length === 0) return [];
      const rows = await sql.rows<TraceRow>(
        `SELECT m.serial_id, m.line_id, s.kind, s.source_kind, s.source_id, s.warehouse_id, s.lot_id, s.quantity > 0 AS came,
           CAST(s.moved_day AS CHAR) AS day, s.moved_at, s.actor_id, s.reason
         FROM serial_moves m JOIN stock_moves s ON s.id = m.move_id WHERE m.serial_id IN (?) ORDER BY s.id`,
        [serialIds],
      );
      return rows.map(traceFrom);
    },
    picked: async (ids) => (ids.length === 0 ? [] : select(sql, pickedSerials, "WHERE outbound_id IN (?) ORDER BY serial_id", [ids])),
    pickedAmong: async (ids) => (ids.length === 0 ? [] : select(sql, pickedSerials, "WHERE serial_id IN (?) ORDER BY serial_id", [ids])),
    async setPicked(outboundId, picked) {
      await sql.run("DELETE FROM picked_serials WHERE outbound_id = ?", [outboundId]);
      if (picked.length === 0) return true;
      const added = await sql.run(
        `INSERT IGNORE INTO picked_serials (serial_id, outbound_id, order_line_id) VALUES ${picked.map(() => "(?, ?, ?)").join(", ")}`,
        picked.flatMap((each) => [each.serialId, each.outboundId, each.orderLineId]),
      );
      return added === picked.length;
    },
    async unpick(ids) {
      if (ids.length > 0) await sql.run("DELETE FROM picked_serials WHERE serial_id IN (?)", [ids]);
    },
  };
}

type Grouped = Readonly<Record<string, unknown>> & { readonly of_id: Id };

function grouped(rows: readonly Grouped[]): ReadonlyMap<Id, readonly Serial[]> {
  const groups = new Map<Id, Serial[]>();
  for (const row of rows) groups.set(row.of_id, [...(groups.get(row.of_id) ?? []), rowFrom(serials, row)]);
  return groups;
}

interface TraceRow {
  readonly serial_id: Id;
  readonly line_id: Id | null;
  readonly kind: MoveKind;
  readonly source_kind: string;
  readonly source_id: Id;
  readonly warehouse_id: Id;
  readonly lot_id: Id;
  readonly came: number | string;
  readonly day: string;
  readonly moved_at: Date;
  readonly actor_id: Id;
  readonly reason: string | null;
}

function traceFrom(row: TraceRow): SerialTrace {
  return {
    serialId: row.serial_id,
    kind: row.kind,
    source: { kind: row.source_kind, id: row.source_id },
    lineId: row.line_id,
    placeId: row.warehouse_id,
    lotId: row.lot_id,
    came: Number(row.came) === 1,
    day: row.day as CalendarDay,
    movedAt: row.moved_at,
    actorId: row.actor_id,
    reason: row.reason,
  };
}
