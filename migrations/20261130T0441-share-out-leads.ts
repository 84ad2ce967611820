import type { Migration } from "./migration";

/** Where a lead is from, how long it is kept out of the pool, who let it go last; whose turn it is to get the next one. */
export const up: Migration = async ({ run }) => {
  await run(`
    ALTER TABLE leads
      ADD COLUMN region VARCHAR(100) NULL,
      ADD COLUMN kept_until DATE NULL,
      ADD COLUMN last_owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      ADD COLUMN released_at DATETIME(3) NULL,
      ADD KEY leads_assigned (owner_id, assigned_at)`);
  await run(`
    CREATE TABLE IF NOT EXISTS lead_turns (
      list_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      turn_no BIGINT NOT NULL,
      PRIMARY KEY (list_key, person_id),
      CONSTRAINT lead_turns_person FOREIGN KEY (person_id) REFERENCES people (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS lead_turns`);
  await run(`
    ALTER TABLE leads
      DROP KEY leads_assigned,
      DROP COLUMN region, DROP COLUMN kept_until, DROP COLUMN last_owner_id, DROP COLUMN released_at`);
};
