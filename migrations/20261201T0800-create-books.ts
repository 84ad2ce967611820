import type { Migration } from "./migration";

/** Up to which month's last day the books are closed: one row, made when a month is closed first. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS books (
      id VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      closed_through DATE NULL,
      version INT UNSIGNED NOT NULL,
      CONSTRAINT books_one CHECK (id = 'books'),
      CONSTRAINT books_whole_months CHECK (closed_through IS NULL OR DAYOFMONTH(closed_through) = DAYOFMONTH(LAST_DAY(closed_through)))
    )`);
};

export const down: Migration = async ({ run }) => {
  await run("DROP TABLE IF EXISTS books");
};
