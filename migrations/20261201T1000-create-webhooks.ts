import type { Migration } from "./migration";

/** Addresses outside that rules may call. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS webhooks (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      name VARCHAR(40) NOT NULL,
      url VARCHAR(500) NOT NULL,
      secret VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      is_on TINYINT(1) NOT NULL,
      created_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL,
      UNIQUE KEY webhooks_number (number),
      UNIQUE KEY webhooks_name (name)
    )`);
};

export const down: Migration = async ({ run }) => {
  await run("DROP TABLE IF EXISTS webhooks");
};
