import type { Migration } from "./migration";

/** What customers promised to pay, and on which occasions they were reminded: each once. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS payment_promises (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      promised_day DATE NOT NULL,
      amount DECIMAL(20,4) NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      open_key CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      noted_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      noted_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      UNIQUE KEY payment_promises_open (open_key),
      KEY payment_promises_customer (customer_id, id),
      KEY payment_promises_day (state, promised_day),
      CONSTRAINT payment_promises_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS collection_occasions (
      once_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      happened_at DATETIME(3) NOT NULL,
      KEY collection_occasions_customer (customer_id, happened_at),
      CONSTRAINT collection_occasions_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS collection_occasions`);
  await run(`DROP TABLE IF EXISTS payment_promises`);
};
