import type { CalendarDay } from "../../../domain/shared/calendar-day";
import type { Id } from "../../../domain/shared/id";
import { isMore, quantity } from "../../../domain/shared/quantity";
import type { StockKey } from "../../../domain/stock/stock";
import type { StockStore } from "../../../domain/stock/stock-store";
import type { Sql } from "../sql";

type History = Pick<StockStore, "standings" | "balanceOn" | "balancesOn" | "lowestBalanceFrom" | "markCounted">;

const atKey = "product_id = ? AND warehouse_id = ? AND lot_id = ?";

/** Where the ledger stands, and where it stood on any day: rebuilt from the moves by the day they happened on. */
export function stockHistory(sql: Sql): History {
  const balanceOn: History["balanceOn"] = async (key, day) => {
    const [row] = await sql.rows<{ balance: string }>(
      `SELECT COALESCE(SUM(quantity), 0) AS balance FROM stock_moves WHERE ${atKey} AND moved_day <= ?`,
      [...valuesOf(key), day],
    );
    return quantity(row?.balance ?? "0");
  };
  return {
    balanceOn,
    async standings(keys) {
      if (keys.length === 0) return [];
      const rows = await sql.rows<KeyRow & { on_hand: string; position: number | string }>(
        `SELECT product_id, warehouse_id, lot_id, on_hand, position FROM stock_levels WHERE ${keys.map(() => `(${atKey})`).join(" OR ")}`,
        keys.flatMap(valuesOf),
      );
      return rows.map((row) => ({ ...keyFrom(row), onHand: quantity(row.on_hand), position: Number(row.position) }));
    },
    async balancesOn(productIds, day) {
      if (productIds.length === 0) return [];
      const rows = await sql.rows<KeyRow & { on_hand: string }>(
        `SELECT product_id, warehouse_id, lot_id, SUM(quantity) AS on_hand FROM stock_moves WHERE product_id IN (?) AND moved_day <= ?
         GROUP BY product_id, warehouse_id, lot_id HAVING SUM(quantity) <> 0 ORDER BY product_id, warehouse_id, lot_id`,
        [productIds, day],
      );
      return rows.map((row) => ({ ...keyFrom(row), onHand: quantity(row.on_hand) }));
    },
    async lowestBalanceFrom(key, day) {
      const [row] = await sql.rows<{ day: string; balance: string }>(
        `SELECT CAST(moved_day AS CHAR) AS day, balance FROM (
           SELECT moved_day, position, id, SUM(quantity) OVER (ORDER BY moved_day, position, id) AS balance FROM stock_moves WHERE ${atKey}
         ) AS history WHERE moved_day > ? ORDER BY balance, moved_day LIMIT 1`,
        [...valuesOf(key), day],
      );
      const evening = { day, balance: await balanceOn(key, day) };
      const later = row && { day: row.day as CalendarDay, balance: quantity(row.balance) };
      return later && isMore(evening.balance, later.balance) ? later : evening;
    },
    async markCounted(key, day) {
      await sql.run(
        `UPDATE stock_levels SET position = position + 1, counted_position = position, counted_day = GREATEST(COALESCE(counted_day, ?), ?) WHERE ${atKey}`,
        [day, day, ...valuesOf(key)],
      );
    },
  };
}

interface KeyRow {
  readonly product_id: Id;
  readonly warehouse_id: Id;
  readonly lot_id: Id;
}

function keyFrom(row: KeyRow): StockKey {
  return { productId: row.product_id, warehouseId: row.warehouse_id, lotId: row.lot_id };
}

function valuesOf({ productId, warehouseId, lotId }: StockKey): Id[] {
  return [productId, warehouseId, lotId];
}
