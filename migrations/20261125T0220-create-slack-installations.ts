import type { Migration } from "./migration";

/** The Slack workspaces that installed the app, each with its sealed token; one that took it away keeps its row, without a token. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS slack_installations (
      team_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      enterprise_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      app_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      bot_token VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NULL,
      bot_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      own_user_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      changed_at DATETIME(3) NOT NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS slack_installations`);
};
