import type { Migration } from "./migration";

/** Since when somebody has no chat account: apart from the days that they are away, so that each can end without the other. */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE people ADD COLUMN unreachable_since DATE NULL AFTER away_until`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE people DROP COLUMN unreachable_since`);
};
