import type { Migration } from "./migration";

/** The kinds of record that the company makes itself, what each said in its editions, and their records. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS form_definitions (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      prefix VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      label JSON NOT NULL,
      settings JSON NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      edition INT NOT NULL,
      created_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      UNIQUE KEY form_definitions_prefix (prefix)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS form_editions (
      form_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      edition INT NOT NULL,
      label JSON NOT NULL,
      settings JSON NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      changed_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      changed_at DATETIME(3) NOT NULL,
      PRIMARY KEY (form_id, edition),
      CONSTRAINT form_editions_form FOREIGN KEY (form_id) REFERENCES form_definitions (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS form_records (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      form_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state_since DATETIME(3) NOT NULL,
      approval VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      approved_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      edited_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      source_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      source_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      created_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      UNIQUE KEY form_records_number (number),
      KEY form_records_list (form_id, id),
      KEY form_records_owner (form_id, owner_id, id),
      KEY form_records_state (form_id, state, id),
      CONSTRAINT form_records_form FOREIGN KEY (form_id) REFERENCES form_definitions (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  for (const name of ["form_records", "form_editions", "form_definitions"]) await run(`DROP TABLE IF EXISTS ${name}`);
};
