import type { Migration } from "./migration";

/**
 * A move carries the day it happened on beside the instant it was written, and the place its key's ledger stood at then.
 * Rows of before get the day of their instant (UTC) and their order. A level knows when it was counted last.
 */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE stock_moves ADD COLUMN moved_day DATE NULL, ADD COLUMN position BIGINT NOT NULL DEFAULT 0`);
  await run(`UPDATE stock_moves SET moved_day = DATE(moved_at)`);
  await run(`
    UPDATE stock_moves JOIN (
      SELECT id, ROW_NUMBER() OVER (PARTITION BY product_id, warehouse_id, lot_id ORDER BY moved_at, id) AS place FROM stock_moves
    ) AS places ON places.id = stock_moves.id
    SET stock_moves.position = places.place`);
  await run(`
    ALTER TABLE stock_moves MODIFY COLUMN moved_day DATE NOT NULL,
      ADD KEY stock_moves_days (product_id, warehouse_id, lot_id, moved_day, position, id)`);
  await run(`ALTER TABLE stock_levels ADD COLUMN counted_position BIGINT NOT NULL DEFAULT 0, ADD COLUMN counted_day DATE NULL`);
  await run(`
    UPDATE stock_levels JOIN (
      SELECT product_id, warehouse_id, lot_id, MAX(position) AS place FROM stock_moves GROUP BY product_id, warehouse_id, lot_id
    ) AS places ON places.product_id = stock_levels.product_id AND places.warehouse_id = stock_levels.warehouse_id AND places.lot_id = stock_levels.lot_id
    SET stock_levels.position = GREATEST(stock_levels.position, places.place)`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE stock_levels DROP COLUMN counted_day, DROP COLUMN counted_position`);
  await run(`ALTER TABLE stock_moves DROP KEY stock_moves_days, DROP COLUMN position, DROP COLUMN moved_day`);
};
