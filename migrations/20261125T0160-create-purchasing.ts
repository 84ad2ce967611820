import type { Migration } from "./migration";

/** Shortages as requisitions, one open per product and warehouse; purchase orders, for what is on its way. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS requisitions (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      open_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
      source_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      source_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      supplier_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      need_by DATE NULL,
      requested_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      note VARCHAR(500) NULL,
      content_hash CHAR(64) CHARACTER SET ascii NOT NULL DEFAULT '',
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY requisitions_product (product_id, warehouse_id, state),
      CONSTRAINT requisitions_positive CHECK (quantity > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS purchase_orders (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      supplier_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      due_day DATE NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS purchase_order_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      purchase_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line_no INT NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      requisition_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      quantity DECIMAL(20,6) NOT NULL,
      received DECIMAL(20,6) NOT NULL DEFAULT 0,
      unit_price DECIMAL(20,6) NOT NULL DEFAULT 0,
      UNIQUE KEY purchase_order_lines_no (purchase_order_id, line_no),
      KEY purchase_order_lines_product (product_id),
      CONSTRAINT purchase_order_lines_order FOREIGN KEY (purchase_order_id) REFERENCES purchase_orders (id),
      CONSTRAINT purchase_order_lines_positive CHECK (quantity > 0 AND received >= 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS purchase_order_lines`);
  await run(`DROP TABLE IF EXISTS purchase_orders`);
  await run(`DROP TABLE IF EXISTS requisitions`);
};
