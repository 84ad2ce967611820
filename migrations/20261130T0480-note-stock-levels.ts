import type { Migration } from "./migration";

/** What a product in a warehouse stood at whenever rules were asked about it: a rule on levels can be tried on the past. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS stock_level_notes (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      noted_at DATETIME(3) NOT NULL,
      on_hand DECIMAL(20,6) NOT NULL,
      reserved DECIMAL(20,6) NOT NULL,
      threshold DECIMAL(20,6) NULL,
      KEY stock_level_notes_key (product_id, warehouse_id, noted_at, id),
      KEY stock_level_notes_at (noted_at, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS stock_level_notes`);
};
