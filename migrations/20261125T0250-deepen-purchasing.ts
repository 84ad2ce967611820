import type { Migration } from "./migration";

/** Suppliers with terms and price breaks; purchase orders that are received, returned, billed and paid. */
export const up: Migration = async ({ run }) => {
  await run(`
    ALTER TABLE suppliers
      ADD COLUMN email VARCHAR(254) NULL,
      ADD COLUMN terms JSON NULL,
      ADD COLUMN tax_inclusive TINYINT NOT NULL DEFAULT 1,
      ADD COLUMN active TINYINT NOT NULL DEFAULT 1,
      ADD COLUMN version INT NOT NULL DEFAULT 1`);
  await run(`
    CREATE TABLE IF NOT EXISTS supplier_price_breaks (
      supplier_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      min_quantity DECIMAL(20,6) NOT NULL,
      price DECIMAL(20,6) NOT NULL,
      PRIMARY KEY (supplier_id, product_id, min_quantity),
      CONSTRAINT supplier_price_breaks_positive CHECK (min_quantity > 0 AND price >= 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    ALTER TABLE purchase_orders
      ADD COLUMN terms JSON NULL,
      ADD COLUMN tax_inclusive TINYINT NOT NULL DEFAULT 1,
      ADD COLUMN drafted_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      ADD COLUMN confirmed_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      ADD COLUMN confirmed_at DATETIME(3) NULL,
      ADD COLUMN reason VARCHAR(500) NULL,
      ADD KEY purchase_orders_state (state, due_day),
      ADD KEY purchase_orders_supplier (supplier_id, state)`);
  await run(`
    ALTER TABLE purchase_order_lines
      ADD COLUMN unit VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'base',
      ADD COLUMN tax_rate DECIMAL(9,6) NOT NULL DEFAULT 0,
      ADD COLUMN net_amount DECIMAL(20,4) NOT NULL DEFAULT 0,
      ADD COLUMN tax_amount DECIMAL(20,4) NOT NULL DEFAULT 0,
      ADD COLUMN returned DECIMAL(20,6) NOT NULL DEFAULT 0,
      ADD COLUMN cancelled DECIMAL(20,6) NOT NULL DEFAULT 0,
      ADD COLUMN billed DECIMAL(20,6) NOT NULL DEFAULT 0`);
};

export const down: Migration = async ({ run }) => {
  await run(`
    ALTER TABLE purchase_order_lines DROP COLUMN unit, DROP COLUMN tax_rate, DROP COLUMN net_amount, DROP COLUMN tax_amount,
      DROP COLUMN returned, DROP COLUMN cancelled, DROP COLUMN billed`);
  await run(`
    ALTER TABLE purchase_orders DROP KEY purchase_orders_supplier, DROP KEY purchase_orders_state, DROP COLUMN terms, DROP COLUMN tax_inclusive,
      DROP COLUMN drafted_by, DROP COLUMN confirmed_by, DROP COLUMN confirmed_at, DROP COLUMN reason`);
  await run(`DROP TABLE IF EXISTS supplier_price_breaks`);
  await run(`
    ALTER TABLE suppliers DROP COLUMN email, DROP COLUMN terms, DROP COLUMN tax_inclusive, DROP COLUMN active, DROP COLUMN version`);
};
