import type { Migration } from "./migration";

/** What a rule has to say to somebody waits until it is told with what else waits; of what goes wrong the author hears once a day. */
export const up: Migration = async ({ run }) => {
  await run(`
    ALTER TABLE rule_run_people
      ADD COLUMN waits TINYINT(1) NOT NULL DEFAULT 0,
      ADD COLUMN told_at DATETIME(3) NULL,
      ADD KEY rule_run_people_waits (person_id, waits, run_id),
      ADD KEY rule_run_people_told (person_id, told_at)`);
  // What is on its way waits too.
  await run(`
    UPDATE rule_run_people p JOIN domain_events e ON e.subject_id = p.run_id AND e.type = 'rule.notified' AND e.state = 'new'
    SET p.waits = 1`);
  await run(`
    CREATE TABLE IF NOT EXISTS rule_alarms (
      rule_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      day DATE NOT NULL,
      what VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (rule_id, day, what),
      CONSTRAINT rule_alarms_rule FOREIGN KEY (rule_id) REFERENCES rules (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS rule_alarms`);
  await run(
    `ALTER TABLE rule_run_people DROP KEY rule_run_people_waits, DROP KEY rule_run_people_told, DROP COLUMN waits, DROP COLUMN told_at`,
  );
};
