import type { Migration } from "./migration";

/** Invoices with their lines, credit notes, and the series that numbers without gaps are drawn from. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS invoices (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      issued_number VARCHAR(40) NULL UNIQUE,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      title VARCHAR(200) NOT NULL,
      tax_id VARCHAR(40) NULL,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      sales_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      net_amount DECIMAL(20,4) NOT NULL,
      tax_amount DECIMAL(20,4) NOT NULL,
      total_amount DECIMAL(20,4) NOT NULL,
      credited_amount DECIMAL(20,4) NOT NULL DEFAULT 0,
      requested_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      issued_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      issued_day DATE NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY invoices_order (sales_order_id),
      KEY invoices_customer (customer_id, state),
      KEY invoices_owner (owner_id, id),
      CONSTRAINT invoices_order FOREIGN KEY (sales_order_id) REFERENCES sales_orders (id),
      CONSTRAINT invoices_sum CHECK (net_amount + tax_amount = total_amount AND credited_amount >= 0 AND credited_amount <= total_amount)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS invoice_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      invoice_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line_no INT NOT NULL,
      order_line_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      net_amount DECIMAL(20,4) NOT NULL,
      tax_amount DECIMAL(20,4) NOT NULL,
      credited_quantity DECIMAL(20,6) NOT NULL DEFAULT 0,
      credited_net DECIMAL(20,4) NOT NULL DEFAULT 0,
      credited_tax DECIMAL(20,4) NOT NULL DEFAULT 0,
      conceded_net DECIMAL(20,4) NOT NULL DEFAULT 0,
      conceded_tax DECIMAL(20,4) NOT NULL DEFAULT 0,
      UNIQUE KEY invoice_lines_no (invoice_id, line_no),
      KEY invoice_lines_order_line (order_line_id),
      CONSTRAINT invoice_lines_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id),
      CONSTRAINT invoice_lines_bounds CHECK (quantity > 0 AND credited_quantity >= 0 AND credited_quantity <= quantity AND credited_net + conceded_net <= net_amount AND credited_tax + conceded_tax <= tax_amount)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS credit_notes (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      issued_number VARCHAR(40) NOT NULL UNIQUE,
      invoice_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      return_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      net_amount DECIMAL(20,4) NOT NULL,
      tax_amount DECIMAL(20,4) NOT NULL,
      total_amount DECIMAL(20,4) NOT NULL,
      reason VARCHAR(500) NOT NULL,
      issued_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      issued_day DATE NOT NULL,
      created_at DATETIME(3) NOT NULL,
      KEY credit_notes_invoice (invoice_id),
      CONSTRAINT credit_notes_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id),
      CONSTRAINT credit_notes_sum CHECK (net_amount + tax_amount = total_amount AND total_amount > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS credit_note_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      credit_note_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      invoice_line_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      net_amount DECIMAL(20,4) NOT NULL,
      tax_amount DECIMAL(20,4) NOT NULL,
      KEY credit_note_lines_note (credit_note_id),
      KEY credit_note_lines_line (invoice_line_id),
      CONSTRAINT credit_note_lines_note FOREIGN KEY (credit_note_id) REFERENCES credit_notes (id),
      CONSTRAINT credit_note_lines_line FOREIGN KEY (invoice_line_id) REFERENCES invoice_lines (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS gapless_series (
      series VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      last_drawn BIGINT NOT NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS gapless_series`);
  await run(`DROP TABLE IF EXISTS credit_note_lines`);
  await run(`DROP TABLE IF EXISTS credit_notes`);
  await run(`DROP TABLE IF EXISTS invoice_lines`);
  await run(`DROP TABLE IF EXISTS invoices`);
};
