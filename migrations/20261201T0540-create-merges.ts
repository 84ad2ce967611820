import type { Migration } from "./migration";

/** Two records that are one: what was proposed, what moved from where, and what stood there before, so that it can be taken apart again. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS merges (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      keep_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      gone_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      before_it JSON NULL,
      proposed_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      merged_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      merged_at DATETIME(3) NULL,
      undone_at DATETIME(3) NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY merges_keep (keep_id, state),
      KEY merges_gone (gone_id, state),
      CONSTRAINT merges_two CHECK (keep_id <> gone_id),
      CONSTRAINT merges_dated CHECK (state NOT IN ('merged', 'undone') OR merged_at IS NOT NULL)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS merge_moves (
      merge_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      place VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      row_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (merge_id, place, row_id),
      CONSTRAINT merge_moves_merge FOREIGN KEY (merge_id) REFERENCES merges (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  for (const name of ["customers", "leads"]) {
    await run(`ALTER TABLE ${name} ADD COLUMN merged_into_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL`);
    await run(`ALTER TABLE ${name} ADD KEY ${name}_merged (merged_into_id)`);
  }
};

export const down: Migration = async ({ run }) => {
  for (const name of ["leads", "customers"]) {
    await run(`ALTER TABLE ${name} DROP KEY ${name}_merged`);
    await run(`ALTER TABLE ${name} DROP COLUMN merged_into_id`);
  }
  await run(`DROP TABLE IF EXISTS merge_moves`);
  await run(`DROP TABLE IF EXISTS merges`);
};
