import type { Migration } from "./migration";

/** Count sheets: what was counted of each lot, and where its ledger stood at that moment. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS stocktakes (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      blind TINYINT NOT NULL DEFAULT 0,
      reason VARCHAR(500) NULL,
      started_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      counted_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      posted_day DATE NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY stocktakes_state (state),
      CONSTRAINT stocktakes_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouses (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS stocktake_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      stocktake_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line_no INT NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      lot_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
      counted DECIMAL(20,6) NULL,
      position BIGINT NULL,
      on_hand_then DECIMAL(20,6) NULL,
      UNIQUE KEY stocktake_lines_key (stocktake_id, product_id, lot_id),
      CONSTRAINT stocktake_lines_stocktake FOREIGN KEY (stocktake_id) REFERENCES stocktakes (id),
      CONSTRAINT stocktake_lines_known_when CHECK (
        (counted IS NULL AND position IS NULL AND on_hand_then IS NULL)
        OR (counted IS NOT NULL AND counted >= 0 AND position IS NOT NULL AND on_hand_then IS NOT NULL))
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS stocktake_lines`);
  await run(`DROP TABLE IF EXISTS stocktakes`);
};
