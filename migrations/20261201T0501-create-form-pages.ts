import type { Migration } from "./migration";

/** The web pages of the company's own forms, and what was sent in through them. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS form_pages (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      form_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      secret CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      UNIQUE KEY form_pages_form (form_id),
      UNIQUE KEY form_pages_code (code),
      CONSTRAINT form_pages_definition FOREIGN KEY (form_id) REFERENCES form_definitions (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS form_submissions (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      form_page_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      once_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      address_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      record_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      received_at DATETIME(3) NOT NULL,
      UNIQUE KEY form_submissions_once (once_key),
      KEY form_submissions_address (form_page_id, address_hash, received_at),
      KEY form_submissions_page (form_page_id, received_at),
      CONSTRAINT form_submissions_of_page FOREIGN KEY (form_page_id) REFERENCES form_pages (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  for (const name of ["form_submissions", "form_pages"]) await run(`DROP TABLE IF EXISTS ${name}`);
};
