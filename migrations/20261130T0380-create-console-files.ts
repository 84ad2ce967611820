import type { Migration } from "./migration";

/** Files that the bot wrote into a chat of the console. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS console_files (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      once_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
      name VARCHAR(200) NOT NULL,
      media_type VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      bytes LONGBLOB NOT NULL,
      kept_at DATETIME(3) NOT NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS console_files`);
};
