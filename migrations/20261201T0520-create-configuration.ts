import type { Migration } from "./migration";

/** Every configuration that the company has had, and files that wait to be put in place. */
export const up: Migration = async ({ run }) => {
  await run(`CREATE TABLE IF NOT EXISTS configuration_lock (id INT PRIMARY KEY) ENGINE=InnoDB`);
  await run(`
    CREATE TABLE IF NOT EXISTS configuration_versions (
      number INT PRIMARY KEY,
      document MEDIUMTEXT NOT NULL,
      hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      changed JSON NOT NULL,
      cause VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      cause_of VARCHAR(200) NULL,
      actor_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      made_at DATETIME(3) NOT NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS configuration_files (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      name VARCHAR(200) NOT NULL,
      document MEDIUMTEXT NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      seen_version INT NOT NULL,
      changes JSON NOT NULL,
      faults JSON NOT NULL,
      received_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS configuration_files`);
  await run(`DROP TABLE IF EXISTS configuration_versions`);
  await run(`DROP TABLE IF EXISTS configuration_lock`);
};
