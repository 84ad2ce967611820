import type { Migration } from "./migration";

/** The group in which a salesperson wants to hear of the customers' money; one a platform. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS owner_channels (
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      platform VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      conversation VARCHAR(190) NOT NULL,
      chosen_at DATETIME(3) NOT NULL,
      PRIMARY KEY (person_id, platform)
    )`);
};

export const down: Migration = async ({ run }) => {
  await run("DROP TABLE IF EXISTS owner_channels");
};
