import type { Migration } from "./migration";

/** What a tap in Feishu or Lark does not say: which conversation a chat, or a message in a topic, belongs to. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS lark_places (
      id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      conversation VARCHAR(190) NOT NULL,
      learned_at DATETIME(3) NOT NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS lark_places`);
};
