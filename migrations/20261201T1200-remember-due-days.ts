import type { Migration } from "./migration";

/** What a receivable's due day was before it changed, so that aging and statements of a past day say what they said then. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS receivable_due_changes (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      receivable_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      changed_day DATE NOT NULL,
      due_day_before DATE NULL,
      KEY receivable_due_changes_receivable (receivable_id, changed_day),
      CONSTRAINT receivable_due_changes_of FOREIGN KEY (receivable_id) REFERENCES receivables (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run("DROP TABLE IF EXISTS receivable_due_changes");
};
