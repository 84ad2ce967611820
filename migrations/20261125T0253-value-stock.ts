import type { Migration } from "./migration";

/**
 * What stock is worth, in the base currency: each move carries its value, the sum of a product in a warehouse its moving
 * average. Both are filled when the product moves there for the first time from now on.
 */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE stock_moves ADD COLUMN value DECIMAL(24,6) NULL`);
  await run(`
    CREATE TABLE IF NOT EXISTS stock_values (
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL DEFAULT 0,
      value DECIMAL(24,6) NOT NULL DEFAULT 0,
      PRIMARY KEY (product_id, warehouse_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS stock_values`);
  await run(`ALTER TABLE stock_moves DROP COLUMN value`);
};
