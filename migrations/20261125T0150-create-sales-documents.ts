import type { Migration } from "./migration";

/** Opportunities, quotes with versions, contracts, sales orders, outbound documents and shipments. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS opportunities (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      title VARCHAR(200) NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      stage VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount DECIMAL(20,4) NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      probability DECIMAL(9,6) NOT NULL DEFAULT 0,
      close_day DATE NULL,
      next_step VARCHAR(500) NULL,
      next_day DATE NULL,
      next_at DATETIME(3) NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      lead_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      renews_contract_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      lost_reason VARCHAR(500) NULL,
      last_follow_up_at DATETIME(3) NULL,
      created_at DATETIME(3) NOT NULL,
      closed_at DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1,
      KEY opportunities_owner (owner_id, state),
      KEY opportunities_customer (customer_id, state),
      CONSTRAINT opportunities_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS quotes (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      opportunity_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      current_version_no INT NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY quotes_customer (customer_id, id),
      KEY quotes_opportunity (opportunity_id),
      KEY quotes_owner (owner_id, id),
      CONSTRAINT quotes_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS quote_versions (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      quote_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      version_no INT NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      tax_inclusive TINYINT(1) NOT NULL DEFAULT 1,
      discount_percent DECIMAL(9,6) NOT NULL DEFAULT 0,
      valid_until DATE NULL,
      deliver_by DATE NULL,
      deliver_to VARCHAR(400) NULL,
      terms JSON NOT NULL,
      note VARCHAR(2000) NULL,
      net_amount DECIMAL(20,4) NOT NULL,
      tax_amount DECIMAL(20,4) NOT NULL,
      total_amount DECIMAL(20,4) NOT NULL,
      edited_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      content_hash CHAR(64) CHARACTER SET ascii NOT NULL,
      created_at DATETIME(3) NOT NULL,
      decided_at DATETIME(3) NULL,
      sent_at DATETIME(3) NULL,
      UNIQUE KEY quote_versions_no (quote_id, version_no),
      KEY quote_versions_state (state, valid_until),
      CONSTRAINT quote_versions_quote FOREIGN KEY (quote_id) REFERENCES quotes (id),
      CONSTRAINT quote_versions_sum CHECK (net_amount + tax_amount = total_amount)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS quote_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      quote_version_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line_no INT NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      typed_quantity DECIMAL(20,6) NOT NULL,
      unit VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      unit_price DECIMAL(20,6) NOT NULL,
      list_price DECIMAL(20,6) NULL,
      discount_percent DECIMAL(9,6) NOT NULL DEFAULT 0,
      tax_rate DECIMAL(9,6) NOT NULL DEFAULT 0,
      unit_cost DECIMAL(20,6) NOT NULL DEFAULT 0,
      net_amount DECIMAL(20,4) NOT NULL,
      tax_amount DECIMAL(20,4) NOT NULL,
      UNIQUE KEY quote_lines_no (quote_version_id, line_no),
      CONSTRAINT quote_lines_version FOREIGN KEY (quote_version_id) REFERENCES quote_versions (id),
      CONSTRAINT quote_lines_positive CHECK (quantity > 0 AND unit_price >= 0 AND discount_percent >= 0 AND discount_percent <= 100)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS contracts (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      opportunity_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      quote_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      quote_version_no INT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      title VARCHAR(200) NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount DECIMAL(20,4) NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      start_day DATE NULL,
      end_day DATE NULL,
      signed_day DATE NULL,
      file_ref VARCHAR(500) NULL,
      content_hash CHAR(64) CHARACTER SET ascii NOT NULL,
      edited_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY contracts_customer (customer_id, state),
      KEY contracts_end (state, end_day),
      KEY contracts_quote (quote_id),
      CONSTRAINT contracts_customer FOREIGN KEY (customer_id) REFERENCES customers (id),
      CONSTRAINT contracts_term CHECK (end_day IS NULL OR start_day IS NULL OR end_day >= start_day)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS sales_orders (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      opportunity_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
      quote_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      quote_version_no INT NULL,
      contract_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      terms JSON NOT NULL,
      tax_inclusive TINYINT(1) NOT NULL DEFAULT 1,
      net_amount DECIMAL(20,4) NOT NULL,
      tax_amount DECIMAL(20,4) NOT NULL,
      total_amount DECIMAL(20,4) NOT NULL,
      customer_po VARCHAR(100) NULL,
      deliver_by DATE NULL,
      deliver_to VARCHAR(400) NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      content_hash CHAR(64) CHARACTER SET ascii NOT NULL,
      edited_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      cancel_reason VARCHAR(500) NULL,
      created_at DATETIME(3) NOT NULL,
      completed_at DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1,
      KEY sales_orders_customer (customer_id, state),
      KEY sales_orders_owner (owner_id, state),
      KEY sales_orders_state (state, deliver_by),
      KEY sales_orders_quote (quote_id),
      CONSTRAINT sales_orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id),
      CONSTRAINT sales_orders_sum CHECK (net_amount + tax_amount = total_amount)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS sales_order_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      sales_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line_no INT NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quote_line_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      typed_quantity DECIMAL(20,6) NOT NULL,
      unit VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      reserved DECIMAL(20,6) NOT NULL DEFAULT 0,
      backordered DECIMAL(20,6) NOT NULL DEFAULT 0,
      shipped DECIMAL(20,6) NOT NULL DEFAULT 0,
      returned DECIMAL(20,6) NOT NULL DEFAULT 0,
      invoiced DECIMAL(20,6) NOT NULL DEFAULT 0,
      cancelled DECIMAL(20,6) NOT NULL DEFAULT 0,
      unit_price DECIMAL(20,6) NOT NULL,
      discount_percent DECIMAL(9,6) NOT NULL DEFAULT 0,
      tax_rate DECIMAL(9,6) NOT NULL DEFAULT 0,
      net_amount DECIMAL(20,4) NOT NULL,
      tax_amount DECIMAL(20,4) NOT NULL,
      UNIQUE KEY sales_order_lines_no (sales_order_id, line_no),
      KEY sales_order_lines_product (product_id),
      KEY sales_order_lines_quote (quote_line_id),
      CONSTRAINT sales_order_lines_order FOREIGN KEY (sales_order_id) REFERENCES sales_orders (id),
      CONSTRAINT sales_order_lines_bounds CHECK (quantity > 0 AND reserved >= 0 AND backordered >= 0 AND shipped >= 0 AND cancelled >= 0 AND returned >= 0 AND returned <= shipped AND reserved + backordered + shipped + cancelled <= quantity)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS outbounds (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      sales_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      picker_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY outbounds_order (sales_order_id),
      KEY outbounds_state (warehouse_id, state),
      CONSTRAINT outbounds_order FOREIGN KEY (sales_order_id) REFERENCES sales_orders (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS outbound_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      outbound_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      line_no INT NOT NULL,
      order_line_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      quantity DECIMAL(20,6) NOT NULL,
      picked DECIMAL(20,6) NOT NULL DEFAULT 0,
      shipped DECIMAL(20,6) NOT NULL DEFAULT 0,
      UNIQUE KEY outbound_lines_no (outbound_id, line_no),
      KEY outbound_lines_order_line (order_line_id),
      CONSTRAINT outbound_lines_outbound FOREIGN KEY (outbound_id) REFERENCES outbounds (id),
      CONSTRAINT outbound_lines_bounds CHECK (quantity >= 0 AND picked >= 0 AND shipped >= 0 AND shipped <= quantity)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS shipments (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      outbound_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      sales_order_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      carrier VARCHAR(100) NULL,
      tracking VARCHAR(100) NULL,
      parcels INT NULL,
      shipped_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      shipped_at DATETIME(3) NOT NULL,
      delivered_at DATETIME(3) NULL,
      KEY shipments_order (sales_order_id),
      KEY shipments_outbound (outbound_id),
      CONSTRAINT shipments_outbound FOREIGN KEY (outbound_id) REFERENCES outbounds (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS shipment_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      shipment_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      outbound_line_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      order_line_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      product_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      lot_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
      quantity DECIMAL(20,6) NOT NULL,
      KEY shipment_lines_shipment (shipment_id),
      KEY shipment_lines_order_line (order_line_id),
      CONSTRAINT shipment_lines_shipment FOREIGN KEY (shipment_id) REFERENCES shipments (id),
      CONSTRAINT shipment_lines_positive CHECK (quantity > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS shipment_lines`);
  await run(`DROP TABLE IF EXISTS shipments`);
  await run(`DROP TABLE IF EXISTS outbound_lines`);
  await run(`DROP TABLE IF EXISTS outbounds`);
  await run(`DROP TABLE IF EXISTS sales_order_lines`);
  await run(`DROP TABLE IF EXISTS sales_orders`);
  await run(`DROP TABLE IF EXISTS contracts`);
  await run(`DROP TABLE IF EXISTS quote_lines`);
  await run(`DROP TABLE IF EXISTS quote_versions`);
  await run(`DROP TABLE IF EXISTS quotes`);
  await run(`DROP TABLE IF EXISTS opportunities`);
};
