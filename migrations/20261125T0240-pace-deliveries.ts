import type { Migration } from "./migration";

/** When each account, chat and message may be called next, for all replicas; and which deliveries may have arrived already. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS delivery_allowances (
      name VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      ready_at DATETIME(3) NOT NULL,
      KEY delivery_allowances_ready (ready_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`ALTER TABLE deliveries ADD COLUMN unsure TINYINT(1) NOT NULL DEFAULT 0 AFTER problem`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE deliveries DROP COLUMN unsure`);
  await run(`DROP TABLE IF EXISTS delivery_allowances`);
};
