import type { Migration } from "./migration";

/** Messages to customers with their log, and who wants none. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS customer_messages (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      once_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
      channel VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      recipient VARCHAR(254) NULL,
      recipient_name VARCHAR(200) NOT NULL,
      copy_to VARCHAR(254) NULL,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      contact_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      about_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      about_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      attachment JSON NULL,
      template VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      fields JSON NOT NULL,
      title VARCHAR(300) NOT NULL,
      body TEXT NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      attempts INT NOT NULL DEFAULT 0,
      provider VARCHAR(40) NULL,
      provider_id VARCHAR(200) NULL,
      problem VARCHAR(1000) NULL,
      made_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      sent_at DATETIME(3) NULL,
      next_attempt_at DATETIME(3) NOT NULL DEFAULT '2000-01-01 00:00:00.000',
      lease_until DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1,
      KEY customer_messages_due (state, next_attempt_at, id),
      KEY customer_messages_customer (customer_id, id),
      KEY customer_messages_about (about_kind, about_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS message_opt_outs (
      channel VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      recipient VARCHAR(190) NOT NULL,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      since DATETIME(3) NOT NULL,
      noted_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (channel, recipient)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS message_opt_outs`);
  await run(`DROP TABLE IF EXISTS customer_messages`);
};
