import type { Migration } from "./migration";

/** What we sell: units, prices, costs, places and lots. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS products (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      sku VARCHAR(60) NOT NULL UNIQUE,
      name_zh VARCHAR(200) NOT NULL,
      name_en VARCHAR(200) NOT NULL,
      base_unit VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      cost DECIMAL(20,6) NOT NULL DEFAULT 0,
      cost_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      tax_rate DECIMAL(9,6) NOT NULL DEFAULT 0,
      tracks_lots TINYINT(1) NOT NULL DEFAULT 0,
      tracks_stock TINYINT(1) NOT NULL DEFAULT 1,
      active TINYINT(1) NOT NULL DEFAULT 1,
      version INT NOT NULL DEFAULT 1
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS product_units (
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      unit VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      numerator DECIMAL(20,6) NOT NULL,
      denominator DECIMAL(20,6) NOT NULL,
      PRIMARY KEY (product_id, unit),
      CONSTRAINT product_units_positive CHECK (numerator > 0 AND denominator > 0),
      CONSTRAINT product_units_product FOREIGN KEY (product_id) REFERENCES products (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS price_lists (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      name VARCHAR(100) NOT NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      valid_from DATE NULL,
      valid_to DATE NULL,
      KEY price_lists_customer (customer_id, currency)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS prices (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      price_list_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      unit VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      min_quantity DECIMAL(20,6) NOT NULL DEFAULT 0,
      price DECIMAL(20,6) NOT NULL,
      discount_percent DECIMAL(9,6) NOT NULL DEFAULT 0,
      UNIQUE KEY prices_break (price_list_id, product_id, unit, min_quantity),
      CONSTRAINT prices_positive CHECK (price >= 0 AND min_quantity >= 0),
      CONSTRAINT prices_list FOREIGN KEY (price_list_id) REFERENCES price_lists (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS exchange_rates (
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      day DATE NOT NULL,
      rate DECIMAL(20,10) NOT NULL,
      PRIMARY KEY (currency, day),
      CONSTRAINT exchange_rates_positive CHECK (rate > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS warehouses (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      name_zh VARCHAR(100) NOT NULL,
      name_en VARCHAR(100) NOT NULL,
      position INT NOT NULL DEFAULT 1
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS lots (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      number VARCHAR(60) NOT NULL,
      expiry_day DATE NULL,
      UNIQUE KEY lots_number (product_id, number)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS suppliers (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      name VARCHAR(200) NOT NULL,
      short_name VARCHAR(100) NULL,
      name_en VARCHAR(200) NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS supplier_products (
      supplier_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      priority INT NOT NULL DEFAULT 1,
      price DECIMAL(20,6) NULL,
      lead_days INT NOT NULL DEFAULT 7,
      min_quantity DECIMAL(20,6) NOT NULL DEFAULT 0,
      pack_quantity DECIMAL(20,6) NOT NULL DEFAULT 1,
      PRIMARY KEY (supplier_id, product_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS supplier_products`);
  await run(`DROP TABLE IF EXISTS suppliers`);
  await run(`DROP TABLE IF EXISTS lots`);
  await run(`DROP TABLE IF EXISTS warehouses`);
  await run(`DROP TABLE IF EXISTS exchange_rates`);
  await run(`DROP TABLE IF EXISTS prices`);
  await run(`DROP TABLE IF EXISTS price_lists`);
  await run(`DROP TABLE IF EXISTS product_units`);
  await run(`DROP TABLE IF EXISTS products`);
};
