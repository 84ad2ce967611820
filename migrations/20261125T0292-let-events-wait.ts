import type { Migration } from "./migration";

/** What follows from an event may have to wait: a message that is to come in working hours. By the company's clock, not the server's. */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE domain_events ADD COLUMN not_before DATETIME(3) NULL`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE domain_events DROP COLUMN not_before`);
};
