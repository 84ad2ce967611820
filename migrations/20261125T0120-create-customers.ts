import type { Migration } from "./migration";

/** Who we sell to and the words they are found by. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS customers (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      name VARCHAR(200) NOT NULL,
      short_name VARCHAR(100) NULL,
      name_en VARCHAR(200) NULL,
      name_key VARCHAR(200) NOT NULL,
      credit_code VARCHAR(40) NULL UNIQUE,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      prospect TINYINT(1) NOT NULL DEFAULT 0,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      terms JSON NOT NULL,
      credit_limit DECIMAL(20,4) NOT NULL DEFAULT 0,
      address VARCHAR(400) NULL,
      intent VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      last_follow_up_at DATETIME(3) NULL,
      assigned_at DATETIME(3) NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY customers_owner (owner_id, id),
      KEY customers_name (name_key)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS contacts (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      name VARCHAR(200) NOT NULL,
      called VARCHAR(100) NULL,
      title VARCHAR(100) NULL,
      phone VARCHAR(40) NULL,
      email VARCHAR(254) NULL,
      position INT NOT NULL DEFAULT 1,
      version INT NOT NULL DEFAULT 1,
      KEY contacts_customer (customer_id, position),
      KEY contacts_phone (phone),
      KEY contacts_email (email),
      CONSTRAINT contacts_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS lookup_keys (
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      word VARCHAR(190) NOT NULL,
      form VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      record_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (kind, word, record_id, form),
      KEY lookup_keys_record (kind, record_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS leads (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      company VARCHAR(200) NOT NULL,
      company_key VARCHAR(200) NOT NULL,
      contact_name VARCHAR(200) NULL,
      contact_title VARCHAR(100) NULL,
      phone VARCHAR(40) NULL,
      email VARCHAR(254) NULL,
      source VARCHAR(100) NULL,
      interest VARCHAR(1000) NULL,
      amount DECIMAL(20,4) NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      reason VARCHAR(500) NULL,
      assigned_at DATETIME(3) NULL,
      last_follow_up_at DATETIME(3) NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY leads_owner (owner_id, state),
      KEY leads_state (state, id),
      KEY leads_company (company_key),
      KEY leads_phone (phone),
      KEY leads_email (email)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS follow_ups (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      contact_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      happened_at DATETIME(3) NOT NULL,
      note TEXT NOT NULL,
      next_step VARCHAR(500) NULL,
      next_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      next_day DATE NULL,
      next_at DATETIME(3) NULL,
      author_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      KEY follow_ups_subject (subject_kind, subject_id, id),
      KEY follow_ups_customer (customer_id, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS follow_ups`);
  await run(`DROP TABLE IF EXISTS leads`);
  await run(`DROP TABLE IF EXISTS lookup_keys`);
  await run(`DROP TABLE IF EXISTS contacts`);
  await run(`DROP TABLE IF EXISTS customers`);
};
