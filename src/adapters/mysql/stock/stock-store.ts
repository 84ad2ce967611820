import type { CalendarDay } from "../../../domain/shared/calendar-day";
import type { Id } from "../../../domain/shared/id";
import { isPositive, quantity, type Quantity } from "../../../domain/shared/quantity";
import type { Reservation, StockMove } from "../../../domain/stock/stock";
import type { StockStore } from "../../../domain/stock/stock-store";
import type { Sql } from "../sql";
import { forRows, insert, select, type RowOf } from "../table";
import { stockHistory } from "./stock-history";
import { earliestLotFirst, levelColumns, levelFrom, type LevelRow } from "./stock-level";
import { stockWorth } from "./stock-worth";
import { warehouseRows } from "./warehouse-rows";
import { lots, safetyStocks, stockMoves, stockLocations, stockReservations, warehouses } from "./stock-tables";

const atKey = "product_id = ? AND warehouse_id = ? AND lot_id = ?";
/** A quantity as the exact decimal it is: text beside a column would be reckoned as a float. */
const decimal = "CAST(? AS DECIMAL(20,6))";

export function stockStore(sql: Sql): StockStore {
  return {
    warehouses: () => select(sql, warehouses, "ORDER BY position, number"),
    ...warehouseRows(sql),
    async namesOf({ productId, warehouseId }) {
      const [row] = await sql.rows<{ sku: string; warehouse: string }>(
        `SELECT p.sku, COALESCE(w.number, t.number, '') AS warehouse FROM products p
         LEFT JOIN warehouses w ON w.id = ? LEFT JOIN transfers t ON t.id = ? WHERE p.id = ?`,
        [warehouseId, warehouseId, productId],
      );
      return row ?? { sku: "", warehouse: "" };
    },
    async levels(productIds) {
      if (productIds.length === 0) return [];
      const rows = await sql.rows<LevelRow>(
        `SELECT ${levelColumns} FROM stock_levels l JOIN warehouses w ON w.id = l.warehouse_id LEFT JOIN lots o ON o.id = l.lot_id
         WHERE l.product_id IN (?) ORDER BY l.product_id, l.warehouse_id, ${earliestLotFirst}`,
        [productIds],
      );
      return rows.map(levelFrom);
    },
    async levelsIn(warehouseId) {
      const rows = await sql.rows<LevelRow>(
        `SELECT ${levelColumns} FROM stock_levels l LEFT JOIN lots o ON o.id = l.lot_id
         WHERE l.warehouse_id = ? AND l.on_hand > 0 ORDER BY l.product_id, ${earliestLotFirst}`,
        [warehouseId],
      );
      return rows.map(levelFrom);
    },
    async lockLevelsOf(productId) {
      const rows = await sql.rows<LevelRow>(
        `SELECT ${levelColumns} FROM stock_levels l LEFT JOIN lots o ON o.id = l.lot_id
         WHERE l.product_id = ? ORDER BY l.warehouse_id, l.lot_id FOR UPDATE`,
        [productId],
      );
      return rows.map(levelFrom);
    },
    // All keys in one statement: it takes them in the primary key's order, and the rows are locked for one round trip less each.
    async reserveIfAvailable(wanted) {
      if (wanted.length === 0) return true;
      const [taken, free] = [`WHEN ${atKey} THEN ${decimal}`, `(${atKey} AND on_hand - reserved >= ${decimal})`];
      const each = wanted.flatMap(({ key, quantity: asked }) => [...values(key), asked]);
      const matched = await sql.run(
        `UPDATE stock_levels SET reserved = reserved + CASE ${wanted.map(() => taken).join(" ")} END, position = position + 1
         WHERE ${wanted.map(() => free).join(" OR ")}`,
        [...each, ...each],
        forRows(wanted.length),
      );
      return matched === wanted.length;
    },
    release: async (key, given) =>
      (await sql.run(`UPDATE stock_levels SET reserved = reserved - ?, position = position + 1 WHERE ${atKey} AND reserved >= ?`, [
        given,
        ...values(key),
        given,
      ])) === 1,
    deductReserved: async (key, out) =>
      (await sql.run(
        `UPDATE stock_levels SET on_hand = on_hand - ?, reserved = reserved - ?, position = position + 1 WHERE ${atKey} AND reserved >= ? AND on_hand >= ?`,
        [out, out, ...values(key), out, out],
      )) === 1,
    deductFree: async (key, out) =>
      (await sql.run(`UPDATE stock_levels SET on_hand = on_hand - ?, position = position + 1 WHERE ${atKey} AND on_hand - reserved >= ?`, [
        out,
        ...values(key),
        out,
      ])) === 1,
    async addOnHand(key, added) {
      await sql.run(
        `INSERT INTO stock_levels (product_id, warehouse_id, lot_id, on_hand, reserved, position) VALUES (?, ?, ?, ?, 0, 1)
         ON DUPLICATE KEY UPDATE on_hand = on_hand + VALUES(on_hand), position = position + 1`,
        [...values(key), added],
      );
    },
    addMoves: (moves) =>
      insert(
        sql,
        stockMoves,
        moves.map(({ source, day, ...move }) => ({ ...move, movedDay: day, sourceKind: source.kind, sourceId: source.id })),
      ),
    async lockLevel(key) {
      await sql.run("INSERT IGNORE INTO stock_levels (product_id, warehouse_id, lot_id) VALUES (?, ?, ?)", values(key));
      const [row] = await sql.rows<{ on_hand: string; reserved: string; counted_position: number | string; counted_day: string | null }>(
        `SELECT on_hand, reserved, counted_position, CAST(counted_day AS CHAR) AS counted_day FROM stock_levels WHERE ${atKey} FOR UPDATE`,
        values(key),
      );
      return {
        onHand: plain(row?.on_hand ?? "0"),
        reserved: plain(row?.reserved ?? "0"),
        countedPosition: Number(row?.counted_position ?? 0),
        countedDay: (row?.counted_day ?? null) as CalendarDay | null,
      };
    },
    async movesAfter(key, position) {
      const rows = await select(sql, stockMoves, `WHERE ${atKey} AND position > ? ORDER BY position, id`, [...values(key), position]);
      return rows.map(moveFrom);
    },
    movesOf: async ({ kind, id }) =>
      (await select(sql, stockMoves, "WHERE source_kind = ? AND source_id = ? ORDER BY moved_at, id", [kind, id])).map(moveFrom),
    ...stockHistory(sql),
    ...stockWorth(sql),
    findLot: async (productId, number) =>
      (await select(sql, lots, "WHERE product_id = ? AND number = ? LIMIT 1", [productId, number]))[0] ?? null,
    lotsOf: async (productIds) => (productIds.length === 0 ? [] : select(sql, lots, "WHERE product_id IN (?)", [productIds])),
    addLot: async ({ id, productId, number, expiryDay }) =>
      (await sql.run("INSERT IGNORE INTO lots (id, product_id, number, expiry_day) VALUES (?, ?, ?, ?)", [
        id,
        productId,
        number,
        expiryDay,
      ])) === 1,
    lotsExpiring: (day, most) =>
      select(sql, lots, "WHERE expired_on IS NULL AND expiry_day < ? ORDER BY expiry_day, id LIMIT ? FOR UPDATE", [day, most]),
    async noteExpired(lotIds, day) {
      if (lotIds.length > 0) await sql.run("UPDATE lots SET expired_on = ? WHERE id IN (?)", [day, lotIds]);
    },
    // A source that gets more of one key keeps one reservation of it.
    async addReservations(reservations) {
      if (reservations.length === 0) return;
      const marks = reservations.map(() => "(?, ?, ?, ?, ?, ?, ?, ?)").join(", ");
      await sql.run(
        `INSERT INTO stock_reservations (id, product_id, warehouse_id, lot_id, quantity, source_kind, source_id, created_at)
         VALUES ${marks} ON DUPLICATE KEY UPDATE quantity = quantity + VALUES(quantity)`,
        reservations.flatMap((each) => [each.id, ...values(each), each.quantity, each.source.kind, each.source.id, each.createdAt]),
        forRows(reservations.length),
      );
    },
    async lockReservations(kind, sourceIds) {
      if (sourceIds.length === 0) return [];
      const rows = await select(
        sql,
        stockReservations,
        "WHERE source_kind = ? AND source_id IN (?) ORDER BY product_id, warehouse_id, lot_id FOR UPDATE",
        [kind, sourceIds],
      );
      return rows.map(reservationFrom);
    },
    async reservationsOfProduct(productId) {
      return (await select(sql, stockReservations, "WHERE product_id = ? ORDER BY id LIMIT 200", [productId])).map(reservationFrom);
    },
    async setReservation(id, left) {
      if (isPositive(left)) await sql.run("UPDATE stock_reservations SET quantity = ? WHERE id = ?", [left, id]);
      else await sql.run("DELETE FROM stock_reservations WHERE id = ?", [id]);
    },
    async reservationsOf(kind, sourceIds) {
      if (sourceIds.length === 0) return [];
      const rest = "WHERE source_kind = ? AND source_id IN (?) ORDER BY product_id, warehouse_id, lot_id";
      return (await select(sql, stockReservations, rest, [kind, sourceIds])).map(reservationFrom);
    },
    locationsIn: (warehouseId) => select(sql, stockLocations, "WHERE warehouse_id = ?", [warehouseId]),
    locations: async (productIds) => (productIds.length === 0 ? [] : select(sql, stockLocations, "WHERE product_id IN (?)", [productIds])),
    async putLocation({ productId, warehouseId, location }) {
      if (location === null) {
        await sql.run("DELETE FROM stock_locations WHERE product_id = ? AND warehouse_id = ?", [productId, warehouseId]);
        return;
      }
      await sql.run(
        `INSERT INTO stock_locations (product_id, warehouse_id, location) VALUES (?, ?, ?)
         ON DUPLICATE KEY UPDATE location = VALUES(location)`,
        [productId, warehouseId, location],
      );
    },
    safetyStocks: async (productIds) => (productIds.length === 0 ? [] : select(sql, safetyStocks, "WHERE product_id IN (?)", [productIds])),
    allSafetyStocks: () => select(sql, safetyStocks, "ORDER BY product_id, warehouse_id"),
    async putSafetyStock({ productId, warehouseId, threshold, target }) {
      await sql.run(
        `INSERT INTO safety_stocks (product_id, warehouse_id, threshold, target) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE threshold = VALUES(threshold), target = VALUES(target)`,
        [productId, warehouseId, threshold, target],
      );
    },
    async incoming(productIds) {
      if (productIds.length === 0) return [];
      const rows = await sql.rows<{ product_id: Id; warehouse_id: Id | null; open: string; due_day: string | null; number: string }>(
        `SELECT l.product_id, o.warehouse_id, l.quantity - l.cancelled - l.received AS open, CAST(o.due_day AS CHAR) AS due_day, o.number
         FROM purchase_order_lines l JOIN purchase_orders o ON o.id = l.purchase_order_id
         WHERE l.product_id IN (?) AND o.state IN ('confirmed', 'partlyReceived') AND l.quantity - l.cancelled > l.received ORDER BY o.due_day, o.id`,
        [productIds],
      );
      return rows.map((row) => ({
        productId: row.product_id,
        warehouseId: row.warehouse_id,
        quantity: plain(row.open),
        dueDay: row.due_day as CalendarDay | null,
        number: row.number,
      }));
    },
  };
}

function values({ productId, warehouseId, lotId }: { readonly productId: Id; readonly warehouseId: Id; readonly lotId: Id }): Id[] {
  return [productId, warehouseId, lotId];
}

function plain(stored: string): Quantity {
  return quantity(stored);
}

function moveFrom({ sourceKind, sourceId, movedDay, ...row }: RowOf<typeof stockMoves>): StockMove {
  return { ...row, day: movedDay, source: { kind: sourceKind, id: sourceId } };
}

function reservationFrom(row: RowOf<typeof stockReservations>): Reservation {
  const { id, productId, warehouseId, lotId, quantity: held, createdAt } = row;
  return { id, productId, warehouseId, lotId, quantity: held, createdAt, source: { kind: row.sourceKind, id: row.sourceId } };
}
