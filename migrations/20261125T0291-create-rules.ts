import type { Migration } from "./migration";

/** Rules, what they did and how far they have come; tags that people and rules put on records. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS rules (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      name JSON NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      edition INT NOT NULL,
      definition JSON NOT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      started_at DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1,
      KEY rules_state (state)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS rule_runs (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      rule_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      edition INT NOT NULL,
      record_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      record_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      occasion VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      inputs JSON NOT NULL,
      effects JSON NOT NULL,
      chain JSON NOT NULL,
      fired_at DATETIME(3) NOT NULL,
      problem VARCHAR(200) NULL,
      UNIQUE KEY rule_runs_once (rule_id, edition, record_kind, record_id, occasion),
      KEY rule_runs_day (rule_id, fired_at),
      KEY rule_runs_record (record_kind, record_id, id),
      CONSTRAINT rule_runs_rule FOREIGN KEY (rule_id) REFERENCES rules (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS rule_run_people (
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      run_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (person_id, run_id),
      CONSTRAINT rule_run_people_run FOREIGN KEY (run_id) REFERENCES rule_runs (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS rule_holds (
      rule_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      record_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      record_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (rule_id, record_kind, record_id),
      CONSTRAINT rule_holds_rule FOREIGN KEY (rule_id) REFERENCES rules (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS rule_sweeps (
      rule_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      edition INT NOT NULL,
      day DATE NOT NULL,
      after_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
      finished TINYINT(1) NOT NULL,
      PRIMARY KEY (rule_id, edition),
      CONSTRAINT rule_sweeps_rule FOREIGN KEY (rule_id) REFERENCES rules (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS record_tags (
      record_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      record_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      tag VARCHAR(60) NOT NULL,
      tagged_at DATETIME(3) NOT NULL,
      PRIMARY KEY (record_kind, record_id, tag),
      KEY record_tags_tag (tag, record_kind)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  for (const name of ["record_tags", "rule_sweeps", "rule_holds", "rule_run_people", "rule_runs", "rules"])
    await run(`DROP TABLE IF EXISTS ${name}`);
};
