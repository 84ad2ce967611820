import type { Migration } from "./migration";

/** What came into a conversation last, for whoever was shown it: what "it" and 这单 can mean. */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE posted_cards ADD KEY posted_cards_recent (platform, conversation, person_id, id)`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE posted_cards DROP KEY posted_cards_recent`);
};
