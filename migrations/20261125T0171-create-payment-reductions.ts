import type { Migration } from "./migration";

/** What takes a payment back, with its day, so that credit as of any day can be rebuilt. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS payment_reductions (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      payment_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount DECIMAL(20,4) NOT NULL,
      effective_day DATE NOT NULL,
      reason VARCHAR(500) NOT NULL,
      actor_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      posted_at DATETIME(3) NOT NULL,
      KEY payment_reductions_payment (payment_id, effective_day),
      CONSTRAINT payment_reductions_payment FOREIGN KEY (payment_id) REFERENCES payments (id),
      CONSTRAINT payment_reductions_positive CHECK (amount > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS payment_reductions`);
};
