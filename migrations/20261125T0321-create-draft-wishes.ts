import type { Migration } from "./migration";

/** Messages that were not understood, waiting for a company's own language model to propose what may be meant. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS draft_wishes (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      platform VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      conversation VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      direct TINYINT NOT NULL,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      said TEXT NOT NULL,
      asked_at DATETIME(3) NOT NULL,
      lease_until DATETIME(3) NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS draft_wishes`);
};
