import type { Migration } from "./migration";

/** Returns: what comes back of which order line, and what inspection made of it. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS returns (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      sales_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      wanted_fate VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      wanted_remedy VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      reason VARCHAR(500) NOT NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      credited_amount DECIMAL(20,4) NOT NULL DEFAULT 0,
      released_amount DECIMAL(20,4) NOT NULL DEFAULT 0,
      refunded_amount DECIMAL(20,4) NOT NULL DEFAULT 0,
      replacement_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
      requested_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      decided_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      created_at DATETIME(3) NOT NULL,
      closed_at DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1,
      KEY returns_order (sales_order_id),
      KEY returns_customer (customer_id, state),
      CONSTRAINT returns_order FOREIGN KEY (sales_order_id) REFERENCES sales_orders (id),
      CONSTRAINT returns_never_over CHECK (refunded_amount >= 0 AND refunded_amount <= released_amount AND released_amount <= credited_amount)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS return_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      return_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line_no INT NOT NULL,
      order_line_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      received DECIMAL(20,6) NOT NULL DEFAULT 0,
      outcomes JSON NOT NULL,
      UNIQUE KEY return_lines_no (return_id, line_no),
      KEY return_lines_order_line (order_line_id),
      CONSTRAINT return_lines_return FOREIGN KEY (return_id) REFERENCES returns (id),
      CONSTRAINT return_lines_bounds CHECK (quantity > 0 AND received >= 0 AND received <= quantity)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS return_lines`);
  await run(`DROP TABLE IF EXISTS returns`);
};
