import type { Migration } from "./migration";

/** Each person's last command, so that it can be taken back; follow-ups that were are kept, marked. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS last_commands (
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      command VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      said VARCHAR(500) NOT NULL,
      message_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      undo_note JSON NULL,
      done_at DATETIME(3) NOT NULL,
      taken_back_at DATETIME(3) NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`ALTER TABLE follow_ups ADD COLUMN withdrawn_at DATETIME(3) NULL`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE follow_ups DROP COLUMN withdrawn_at`);
  await run(`DROP TABLE IF EXISTS last_commands`);
};
