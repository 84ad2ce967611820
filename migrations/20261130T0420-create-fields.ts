import type { Migration } from "./migration";

/**
 * The company's own fields. A value stands in the one column of its kind, so that both databases compare numbers as numbers
 * and days as days, and find records by a value through an index that begins with the field.
 */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS field_definitions (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      record_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      label JSON NOT NULL,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      settings JSON NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      position INT NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      UNIQUE KEY field_definitions_name (record_kind, name)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS field_values (
      field_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      record_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      text_value TEXT NULL,
      word_value VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
      list_value JSON NULL,
      number_value DECIMAL(20,6) NULL,
      day_value DATE NULL,
      yes_value TINYINT(1) NULL,
      unique_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      PRIMARY KEY (field_id, record_id),
      UNIQUE KEY field_values_unique (field_id, unique_key),
      KEY field_values_word (field_id, word_value, record_id),
      KEY field_values_number (field_id, number_value, record_id),
      KEY field_values_day (field_id, day_value, record_id),
      CONSTRAINT field_values_field FOREIGN KEY (field_id) REFERENCES field_definitions (id),
      CONSTRAINT field_values_one CHECK (
        (text_value IS NOT NULL) + (word_value IS NOT NULL) + (list_value IS NOT NULL)
        + (number_value IS NOT NULL) + (day_value IS NOT NULL) + (yes_value IS NOT NULL) = 1)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS field_sheets (
      record_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      record_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      version INT NOT NULL,
      PRIMARY KEY (record_kind, record_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  for (const name of ["field_sheets", "field_values", "field_definitions"]) await run(`DROP TABLE IF EXISTS ${name}`);
};
