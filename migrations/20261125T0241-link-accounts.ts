import type { Migration } from "./migration";

/** How a chat account becomes a colleague's: codes that were given out, and accounts that we do not know yet. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS link_codes (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      made_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      code_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      expires_at DATETIME(3) NOT NULL,
      used_at DATETIME(3) NULL,
      UNIQUE KEY link_codes_hash (code_hash),
      KEY link_codes_person (person_id),
      CONSTRAINT link_codes_person FOREIGN KEY (person_id) REFERENCES people (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS strangers (
      platform VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      workspace VARCHAR(64) NOT NULL DEFAULT '',
      external_id VARCHAR(128) NOT NULL,
      profile_asked_at DATETIME(3) NULL,
      wrong_codes INT NOT NULL DEFAULT 0,
      wrong_since DATETIME(3) NULL,
      PRIMARY KEY (platform, workspace, external_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS strangers`);
  await run(`DROP TABLE IF EXISTS link_codes`);
};
