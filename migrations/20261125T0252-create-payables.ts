import type { Migration } from "./migration";

/** Suppliers' bills, matched with what was ordered and received, and what was paid of them. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS payables (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      supplier_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      purchase_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      bill_number VARCHAR(60) NULL,
      bill_key VARCHAR(90) NULL UNIQUE,
      bill_day DATE NOT NULL,
      due_day DATE NOT NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount DECIMAL(20,4) NOT NULL,
      expected DECIMAL(20,4) NOT NULL,
      paid DECIMAL(20,4) NOT NULL DEFAULT 0,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      over_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      void_reason VARCHAR(500) NULL,
      registered_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY payables_order (purchase_order_id, id),
      KEY payables_due (state, due_day),
      CONSTRAINT payables_within CHECK (amount > 0 AND paid >= 0 AND paid <= amount)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS payable_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      payable_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line_no INT NOT NULL,
      order_line_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      UNIQUE KEY payable_lines_no (payable_id, line_no),
      KEY payable_lines_order (order_line_id),
      CONSTRAINT payable_lines_payable FOREIGN KEY (payable_id) REFERENCES payables (id),
      CONSTRAINT payable_lines_positive CHECK (quantity > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS payable_payments (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      payable_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount DECIMAL(20,4) NOT NULL,
      paid_day DATE NOT NULL,
      account VARCHAR(40) NULL,
      reference VARCHAR(100) NULL,
      paid_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      KEY payable_payments_payable (payable_id, id),
      CONSTRAINT payable_payments_payable FOREIGN KEY (payable_id) REFERENCES payables (id),
      CONSTRAINT payable_payments_positive CHECK (amount > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS payable_payments`);
  await run(`DROP TABLE IF EXISTS payable_lines`);
  await run(`DROP TABLE IF EXISTS payables`);
};
