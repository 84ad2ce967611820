import type { Migration } from "./migration";

/** A request keeps the figures it was submitted with, so that the next one can say what changed since. */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE approval_requests ADD COLUMN content JSON NULL`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE approval_requests DROP COLUMN content`);
};
