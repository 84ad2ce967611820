import type { Migration } from "./migration";

/** Transfers between warehouses, and the way to all that lies in one place of the ledger. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS transfers (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      from_warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      to_warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      planned_day DATE NULL,
      sent_day DATE NULL,
      reason VARCHAR(500) NULL,
      drafted_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      sent_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      received_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY transfers_state (state),
      CONSTRAINT transfers_from FOREIGN KEY (from_warehouse_id) REFERENCES warehouses (id),
      CONSTRAINT transfers_to FOREIGN KEY (to_warehouse_id) REFERENCES warehouses (id),
      CONSTRAINT transfers_elsewhere CHECK (from_warehouse_id <> to_warehouse_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS transfer_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      transfer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line_no INT NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      unit VARCHAR(20) NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      received DECIMAL(20,6) NOT NULL DEFAULT 0,
      lost DECIMAL(20,6) NOT NULL DEFAULT 0,
      UNIQUE KEY transfer_lines_product (transfer_id, product_id),
      KEY transfer_lines_of_product (product_id),
      CONSTRAINT transfer_lines_transfer FOREIGN KEY (transfer_id) REFERENCES transfers (id),
      CONSTRAINT transfer_lines_never_over CHECK (quantity > 0 AND received >= 0 AND lost >= 0 AND received + lost <= quantity)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`ALTER TABLE stock_levels ADD KEY stock_levels_place (warehouse_id)`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE stock_levels DROP KEY stock_levels_place`);
  await run(`DROP TABLE IF EXISTS transfer_lines`);
  await run(`DROP TABLE IF EXISTS transfers`);
};
