import type { Migration } from "./migration";

/** Replicas handle what one person says in one chat in the order it was kept: the oldest unhandled row of a lane goes first. */
export const up: Migration = async ({ run }) => {
  // What was kept before has no lane and waits for nothing, as it did.
  await run(`ALTER TABLE inbox_events ADD COLUMN lane CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER external_id`);
  // One index for another: keeping an event costs what it did.
  await run(`ALTER TABLE inbox_events DROP KEY inbox_events_open, ADD KEY inbox_events_open (state, lane, received_at)`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE inbox_events DROP KEY inbox_events_open, ADD KEY inbox_events_open (state, lease_until)`);
  await run(`ALTER TABLE inbox_events DROP COLUMN lane`);
};
