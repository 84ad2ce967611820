import type { Migration } from "./migration";

/** Goods that came in, against a purchase order or free, and those that went back to the supplier. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS receipts (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      purchase_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      supplier_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      received_day DATE NOT NULL,
      reason VARCHAR(500) NULL,
      over_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      received_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY receipts_order (purchase_order_id, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS receipt_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      receipt_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line_no INT NOT NULL,
      order_line_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      lot_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
      quantity DECIMAL(20,6) NOT NULL,
      value DECIMAL(24,6) NULL,
      UNIQUE KEY receipt_lines_no (receipt_id, line_no),
      KEY receipt_lines_order (order_line_id),
      CONSTRAINT receipt_lines_receipt FOREIGN KEY (receipt_id) REFERENCES receipts (id),
      CONSTRAINT receipt_lines_positive CHECK (quantity > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS receipt_lines`);
  await run(`DROP TABLE IF EXISTS receipts`);
};
