import type { Migration } from "./migration";

/** Reports that are sent by the clock. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS report_schedules (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      report VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      grouping_by VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      span VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      rhythm JSON NOT NULL,
      recipients JSON NOT NULL,
      is_on TINYINT(1) NOT NULL,
      started_at DATETIME(3) NOT NULL,
      last_day DATE NULL,
      version INT NOT NULL,
      UNIQUE KEY report_schedules_number (number),
      KEY report_schedules_on (is_on)
    )`);
};

export const down: Migration = async ({ run }) => {
  await run("DROP TABLE IF EXISTS report_schedules");
};
