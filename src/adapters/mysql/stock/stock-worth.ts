import { quantity } from "../../../domain/shared/quantity";
import type { StockStore } from "../../../domain/stock/stock-store";
import type { Sql } from "../sql";

const atPlace = "product_id = ? AND warehouse_id = ?";
/** A product's cost of one base unit in the base currency (the first `?`), at the newest rate up to a day (the second). */
export const costInBase = `p.cost * CASE WHEN p.cost_currency = ? THEN 1 ELSE COALESCE(
  (SELECT r.rate FROM exchange_rates r WHERE r.currency = p.cost_currency AND r.day <= ? ORDER BY r.day DESC LIMIT 1), 1) END`;

interface WorthRow {
  readonly product_id: string;
  readonly warehouse_id: string;
  readonly quantity: string;
  readonly value: string;
}

/** The part of the stock ledger that knows what things are worth. */
export function stockWorth(sql: Sql): Pick<StockStore, "lockWorth" | "setWorth" | "worths" | "worthOn"> {
  const locked = (values: readonly unknown[]) =>
    sql.rows<WorthRow>(`SELECT product_id, warehouse_id, quantity, value FROM stock_values WHERE ${atPlace} FOR UPDATE`, values);
  return {
    async lockWorth({ productId, warehouseId }, { baseCurrency, day }) {
      const place = [productId, warehouseId];
      let [row] = await locked(place);
      const [product] = await sql.rows<{ cost: string | null }>(
        `SELECT CAST(ROUND(${costInBase}, 6) AS CHAR) AS cost FROM products p WHERE p.id = ?`,
        [baseCurrency, day, productId],
      );
      const unitCost = product?.cost ?? "0";
      if (!row) {
        const mine = (await sql.run("INSERT IGNORE INTO stock_values (product_id, warehouse_id) VALUES (?, ?)", place)) === 1;
        if (mine) await beginWith(sql, place, unitCost);
        [row] = await locked(place);
      }
      return { quantity: quantity(row?.quantity ?? "0"), value: row?.value ?? "0", unitCost };
    },
    async setWorth({ productId, warehouseId }, { quantity: counted, value }) {
      await sql.run(`UPDATE stock_values SET quantity = ?, value = ? WHERE ${atPlace}`, [counted, value, productId, warehouseId]);
    },
    async worths(productIds) {
      if (productIds.length === 0) return [];
      const rows = await sql.rows<WorthRow>(
        "SELECT product_id, warehouse_id, quantity, value FROM stock_values WHERE product_id IN (?) ORDER BY product_id, warehouse_id",
        [productIds],
      );
      return rows.map(worthFrom);
    },
    async worthOn(day, baseCurrency, productIds) {
      const rows = await sql.rows<WorthRow>(
        `SELECT m.product_id, m.warehouse_id, SUM(m.quantity) AS quantity,
           SUM(COALESCE(m.value, ROUND(m.quantity * ${costInBase}, 6))) AS value
         FROM stock_moves m JOIN products p ON p.id = m.product_id
         WHERE m.moved_day <= ?${productIds ? " AND m.product_id IN (?)" : ""}
         GROUP BY m.product_id, m.warehouse_id HAVING SUM(m.quantity) <> 0 ORDER BY m.product_id, m.warehouse_id`,
        [baseCurrency, day, day, ...(productIds ? [productIds] : [])],
      );
      return rows.map(worthFrom);
    },
  };
}

/** Moves of before anything was valued are worth what the product costs when it moves for the first time again. */
async function beginWith(sql: Sql, place: readonly unknown[], unitCost: string): Promise<void> {
  await sql.run(`UPDATE stock_moves SET value = ROUND(quantity * CAST(? AS DECIMAL(20,6)), 6) WHERE ${atPlace} AND value IS NULL`, [
    unitCost,
    ...place,
  ]);
  const [sum] = await sql.rows<{ quantity: string; value: string }>(
    `SELECT COALESCE(SUM(quantity), 0) AS quantity, COALESCE(SUM(value), 0) AS value FROM stock_moves WHERE ${atPlace}`,
    place,
  );
  await sql.run(`UPDATE stock_values SET quantity = ?, value = ? WHERE ${atPlace}`, [sum?.quantity ?? "0", sum?.value ?? "0", ...place]);
}

function worthFrom(row: WorthRow) {
  return { productId: row.product_id, warehouseId: row.warehouse_id, quantity: quantity(row.quantity), value: row.value };
}
