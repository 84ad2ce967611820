import type { Migration } from "./migration";

/** Files that came in by chat, read into plain tables of text; bank statements made of them, line by line. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS received_files (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      name VARCHAR(200) NOT NULL,
      contents JSON NULL,
      problem VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      received_at DATETIME(3) NOT NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS bank_files (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      name VARCHAR(200) NOT NULL,
      known INT NOT NULL,
      passed_over INT NOT NULL,
      faults JSON NOT NULL,
      received_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS bank_lines (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      bank_file_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      row_no INT NOT NULL,
      line_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      day DATE NOT NULL,
      amount DECIMAL(20,4) NOT NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      payer VARCHAR(200) NULL,
      reference VARCHAR(100) NULL,
      memo VARCHAR(300) NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      matched_by VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      payment_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      version INT NOT NULL DEFAULT 1,
      UNIQUE KEY bank_lines_once (line_hash),
      UNIQUE KEY bank_lines_row (bank_file_id, row_no),
      KEY bank_lines_payment (payment_id),
      CONSTRAINT bank_lines_file FOREIGN KEY (bank_file_id) REFERENCES bank_files (id),
      CONSTRAINT bank_lines_customer FOREIGN KEY (customer_id) REFERENCES customers (id),
      CONSTRAINT bank_lines_positive CHECK (amount > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS bank_lines`);
  await run(`DROP TABLE IF EXISTS bank_files`);
  await run(`DROP TABLE IF EXISTS received_files`);
};
