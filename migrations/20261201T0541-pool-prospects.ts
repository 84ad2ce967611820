import type { Migration } from "./migration";

/** Of a prospect that was in the pool: who had it before and let it go when, and until when its owner keeps it. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS pooled_prospects (
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      kept_until DATE NULL,
      last_owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      released_at DATETIME(3) NULL,
      CONSTRAINT pooled_prospects_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS pooled_prospects`);
};
