import type { Migration } from "./migration";

/** A conversation keeps several things apart: the question it is in the middle of, and the list that goes on. */
export const up: Migration = async ({ run }) => {
  await run(`
    ALTER TABLE conversation_states
      ADD COLUMN slot VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'dialogue',
      DROP PRIMARY KEY,
      ADD PRIMARY KEY (platform, conversation, person_id, slot)`);
};

export const down: Migration = async ({ run }) => {
  await run(`DELETE FROM conversation_states WHERE slot <> 'dialogue'`);
  await run(`
    ALTER TABLE conversation_states
      DROP PRIMARY KEY,
      ADD PRIMARY KEY (platform, conversation, person_id),
      DROP COLUMN slot`);
};
