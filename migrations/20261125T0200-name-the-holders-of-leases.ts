import type { Migration } from "./migration";

/** Which process has a delivery in hand, so that another can see at once that it is gone. */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE deliveries ADD COLUMN lease_holder VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER lease_until`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE deliveries DROP COLUMN lease_holder`);
};
