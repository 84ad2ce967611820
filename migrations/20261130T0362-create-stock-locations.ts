import type { Migration } from "./migration";

/** Where a product lies in a warehouse: one usual place each. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS stock_locations (
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      location VARCHAR(40) NOT NULL,
      PRIMARY KEY (product_id, warehouse_id),
      CONSTRAINT stock_locations_product FOREIGN KEY (product_id) REFERENCES products (id),
      CONSTRAINT stock_locations_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouses (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS stock_locations`);
};
