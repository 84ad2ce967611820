import type { Migration } from "./migration";

/** Forms on the web that strangers fill in, and what they sent: each page once, kept before it becomes a lead. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS lead_forms (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
      secret CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      name VARCHAR(100) NOT NULL,
      source VARCHAR(100) NOT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS lead_submissions (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      lead_form_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      once_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      address_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      answers JSON NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      lead_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      received_at DATETIME(3) NOT NULL,
      UNIQUE KEY lead_submissions_once (once_key),
      KEY lead_submissions_form (lead_form_id, received_at),
      KEY lead_submissions_address (lead_form_id, address_hash, received_at),
      KEY lead_submissions_lead (lead_id),
      CONSTRAINT lead_submissions_form FOREIGN KEY (lead_form_id) REFERENCES lead_forms (id),
      CONSTRAINT lead_submissions_lead FOREIGN KEY (lead_id) REFERENCES leads (id),
      CONSTRAINT lead_submissions_taken CHECK (state <> 'taken' OR lead_id IS NOT NULL)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`ALTER TABLE leads ADD COLUMN campaign VARCHAR(100) NULL`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE leads DROP COLUMN campaign`);
  await run(`DROP TABLE IF EXISTS lead_submissions`);
  await run(`DROP TABLE IF EXISTS lead_forms`);
};
