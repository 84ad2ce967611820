import type { Migration } from "./migration";

/** Tables of customers, leads and products that came as files: what each row is, and what became of it. The same table is one import. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS imports (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      name VARCHAR(200) NOT NULL,
      once_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      received_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      UNIQUE KEY imports_once (once_key)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS import_rows (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      import_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      row_no INT NOT NULL,
      outcome VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      label VARCHAR(200) NOT NULL,
      fields JSON NOT NULL,
      known_as VARCHAR(250) NULL,
      problem VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
      said VARCHAR(60) NULL,
      record_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      UNIQUE KEY import_rows_row (import_id, row_no),
      KEY import_rows_outcome (import_id, outcome, row_no),
      CONSTRAINT import_rows_import FOREIGN KEY (import_id) REFERENCES imports (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS import_rows`);
  await run(`DROP TABLE IF EXISTS imports`);
};
