import type { Migration } from "./migration";

/** The stock ledger: levels that can never be oversold, moves that always sum to them, reservations. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS stock_levels (
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      lot_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
      on_hand DECIMAL(20,6) NOT NULL DEFAULT 0,
      reserved DECIMAL(20,6) NOT NULL DEFAULT 0,
      position BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (product_id, warehouse_id, lot_id),
      CONSTRAINT stock_levels_never_oversold CHECK (on_hand >= 0 AND reserved >= 0 AND reserved <= on_hand)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS stock_moves (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      lot_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      source_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      source_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      moved_at DATETIME(3) NOT NULL,
      actor_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      reason VARCHAR(500) NULL,
      KEY stock_moves_key (product_id, warehouse_id, lot_id, moved_at, id),
      KEY stock_moves_source (source_kind, source_id),
      CONSTRAINT stock_moves_something CHECK (quantity <> 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS stock_reservations (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      lot_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
      quantity DECIMAL(20,6) NOT NULL,
      source_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      source_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      expires_at DATETIME(3) NULL,
      created_at DATETIME(3) NOT NULL,
      UNIQUE KEY stock_reservations_source (source_kind, source_id, warehouse_id, lot_id),
      KEY stock_reservations_key (product_id, warehouse_id, lot_id),
      CONSTRAINT stock_reservations_not_negative CHECK (quantity >= 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS safety_stocks (
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      threshold DECIMAL(20,6) NOT NULL,
      target DECIMAL(20,6) NULL,
      PRIMARY KEY (product_id, warehouse_id),
      CONSTRAINT safety_stocks_not_negative CHECK (threshold >= 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS safety_stocks`);
  await run(`DROP TABLE IF EXISTS stock_reservations`);
  await run(`DROP TABLE IF EXISTS stock_moves`);
  await run(`DROP TABLE IF EXISTS stock_levels`);
};
