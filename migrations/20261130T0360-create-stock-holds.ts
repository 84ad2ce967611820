import type { Migration } from "./migration";

/** Answers to "can we promise it", and what is held for a customer until a moment. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS stock_holds (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      by_day DATE NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      held DECIMAL(20,6) NOT NULL DEFAULT 0,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      expires_at DATETIME(3) NULL,
      sales_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY stock_holds_customer (customer_id, state),
      KEY stock_holds_expiry (state, expires_at),
      CONSTRAINT stock_holds_product FOREIGN KEY (product_id) REFERENCES products (id),
      CONSTRAINT stock_holds_bounds CHECK (quantity > 0 AND held >= 0 AND held <= quantity),
      CONSTRAINT stock_holds_held CHECK (
        (state = 'held' AND held > 0 AND customer_id IS NOT NULL AND expires_at IS NOT NULL) OR (state <> 'held' AND held = 0))
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS stock_holds`);
};
