import type { Migration } from "./migration";

/** Days that are not what their weekday says: holidays, and working days that make up for one. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS calendar_days (
      day DATE PRIMARY KEY,
      working TINYINT(1) NOT NULL,
      name_zh VARCHAR(100) NOT NULL,
      name_en VARCHAR(100) NOT NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS calendar_days`);
};
