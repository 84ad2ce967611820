import type { Migration } from "./migration";

/** The money ledger: receivables, every entry upon them, payments and what they settle. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS receivables (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      source_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      source_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      part_no INT NOT NULL,
      amount DECIMAL(20,4) NOT NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      settled DECIMAL(20,4) NOT NULL DEFAULT 0,
      credited DECIMAL(20,4) NOT NULL DEFAULT 0,
      written_off DECIMAL(20,4) NOT NULL DEFAULT 0,
      due_rule JSON NOT NULL,
      due_day DATE NULL,
      reference VARCHAR(60) NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      UNIQUE KEY receivables_source (source_kind, source_id, part_no),
      KEY receivables_customer (customer_id, due_day),
      KEY receivables_due (due_day),
      CONSTRAINT receivables_customer FOREIGN KEY (customer_id) REFERENCES customers (id),
      CONSTRAINT receivables_never_over CHECK (amount >= 0 AND settled >= 0 AND credited >= 0 AND written_off >= 0 AND settled + credited + written_off <= amount)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS receivable_entries (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      receivable_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount DECIMAL(20,4) NOT NULL,
      effective_day DATE NOT NULL,
      source_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      source_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      actor_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      posted_at DATETIME(3) NOT NULL,
      reason VARCHAR(500) NULL,
      KEY receivable_entries_receivable (receivable_id, id),
      KEY receivable_entries_customer (customer_id, effective_day),
      CONSTRAINT receivable_entries_receivable FOREIGN KEY (receivable_id) REFERENCES receivables (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS payments (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount DECIMAL(20,4) NOT NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      allocated DECIMAL(20,4) NOT NULL DEFAULT 0,
      refunded DECIMAL(20,4) NOT NULL DEFAULT 0,
      received_day DATE NOT NULL,
      account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      method VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      reference VARCHAR(100) NULL,
      once_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      void_reason VARCHAR(500) NULL,
      registered_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY payments_customer (customer_id, received_day),
      CONSTRAINT payments_customer FOREIGN KEY (customer_id) REFERENCES customers (id),
      CONSTRAINT payments_never_over CHECK (amount > 0 AND allocated >= 0 AND refunded >= 0 AND allocated + refunded <= amount)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS allocations (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      payment_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      receivable_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount DECIMAL(20,4) NOT NULL,
      allocated_day DATE NOT NULL,
      reversed_at DATETIME(3) NULL,
      reversed_day DATE NULL,
      created_at DATETIME(3) NOT NULL,
      KEY allocations_payment (payment_id),
      KEY allocations_receivable (receivable_id),
      CONSTRAINT allocations_payment FOREIGN KEY (payment_id) REFERENCES payments (id),
      CONSTRAINT allocations_receivable FOREIGN KEY (receivable_id) REFERENCES receivables (id),
      CONSTRAINT allocations_positive CHECK (amount > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS allocations`);
  await run(`DROP TABLE IF EXISTS payments`);
  await run(`DROP TABLE IF EXISTS receivable_entries`);
  await run(`DROP TABLE IF EXISTS receivables`);
};
