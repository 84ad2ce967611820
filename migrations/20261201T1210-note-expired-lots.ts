import type { Migration } from "./migration";

/**
 * Since which day a lot counts as expired, noted once by the morning's look: what lies in it is no longer available to rules, and that
 * it expired is an event. What rules saw of a level says so too.
 */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE lots ADD COLUMN expired_on DATE NULL, ADD KEY lots_to_expire (expired_on, expiry_day)`);
  await run(`ALTER TABLE stock_level_notes ADD COLUMN expired DECIMAL(20,6) NOT NULL DEFAULT 0 AFTER reserved`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE stock_level_notes DROP COLUMN expired`);
  await run(`ALTER TABLE lots DROP KEY lots_to_expire, DROP COLUMN expired_on`);
};
