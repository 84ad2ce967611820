import type { Migration } from "./migration";

/** People, what they are called on each chat platform, and the company's settings. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS people (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      name_zh VARCHAR(200) NOT NULL,
      name_en VARCHAR(200) NOT NULL,
      roles JSON NOT NULL,
      manager_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      language CHAR(2) CHARACTER SET ascii NOT NULL,
      time_zone VARCHAR(64) NOT NULL,
      email VARCHAR(254) NULL UNIQUE,
      title VARCHAR(200) NULL,
      warehouse_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      active TINYINT(1) NOT NULL DEFAULT 1,
      away_from DATE NULL,
      away_until DATE NULL,
      version INT NOT NULL DEFAULT 1,
      KEY people_manager (manager_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS chat_users (
      platform VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      workspace VARCHAR(64) NOT NULL DEFAULT '',
      external_id VARCHAR(128) NOT NULL,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      linked_at DATETIME(3) NOT NULL,
      PRIMARY KEY (platform, workspace, external_id),
      KEY chat_users_person (person_id),
      CONSTRAINT chat_users_person FOREIGN KEY (person_id) REFERENCES people (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS settings (
      name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      value JSON NOT NULL,
      version INT NOT NULL DEFAULT 1
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS settings`);
  await run(`DROP TABLE IF EXISTS chat_users`);
  await run(`DROP TABLE IF EXISTS people`);
};
