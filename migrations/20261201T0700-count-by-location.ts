import type { Migration } from "./migration";

/** A sheet may be over one location of its warehouse: "A-03" is all that lies in A-03 and A-03-2. */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE stocktakes ADD COLUMN location VARCHAR(40) NULL`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE stocktakes DROP COLUMN location`);
};
