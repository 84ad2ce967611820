import type { Migration } from "./migration";

/** Cards that a platform lets die after some days are sent anew before that, once. */
export const up: Migration = async ({ run }) => {
  await run(
    `ALTER TABLE posted_cards ADD COLUMN renewed_at DATETIME(3) NULL, ADD KEY posted_cards_aging (platform, renewed_at, posted_at)`,
  );
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE posted_cards DROP KEY posted_cards_aging, DROP COLUMN renewed_at`);
};
