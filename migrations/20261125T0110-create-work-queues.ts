import type { Migration } from "./migration";

/** The write path: inbox, event log, deliveries, posted cards, leases, numbers, audit log. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS inbox_events (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      platform VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      external_id VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      payload JSON NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      reply JSON NULL,
      attempts INT NOT NULL DEFAULT 0,
      incident VARCHAR(40) NULL,
      received_at DATETIME(3) NOT NULL,
      lease_until DATETIME(3) NULL,
      handled_at DATETIME(3) NULL,
      UNIQUE KEY inbox_events_once (platform, external_id),
      KEY inbox_events_open (state, lease_until)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS domain_events (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      actor_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      data JSON NOT NULL,
      happened_at DATETIME(3) NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      attempts INT NOT NULL DEFAULT 0,
      next_attempt_at DATETIME(3) NULL,
      lease_until DATETIME(3) NULL,
      problem VARCHAR(1000) NULL,
      KEY domain_events_open (state, next_attempt_at),
      KEY domain_events_subject (subject_kind, subject_id, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS deliveries (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      once_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      lane VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      platform VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      payload JSON NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      attempts INT NOT NULL DEFAULT 0,
      next_attempt_at DATETIME(3) NOT NULL,
      lease_until DATETIME(3) NULL,
      problem VARCHAR(1000) NULL,
      created_at DATETIME(3) NOT NULL,
      delivered_at DATETIME(3) NULL,
      UNIQUE KEY deliveries_once (once_key),
      KEY deliveries_due (state, next_attempt_at, id),
      KEY deliveries_lane (lane, state, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS posted_cards (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      platform VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      conversation VARCHAR(190) NOT NULL,
      message_ref VARCHAR(190) NOT NULL,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      card VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      shown_hash CHAR(64) CHARACTER SET ascii NULL,
      posted_at DATETIME(3) NOT NULL,
      UNIQUE KEY posted_cards_message (platform, conversation, message_ref),
      KEY posted_cards_subject (subject_kind, subject_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS conversation_states (
      platform VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      conversation VARCHAR(190) NOT NULL,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state JSON NOT NULL,
      updated_at DATETIME(3) NOT NULL,
      PRIMARY KEY (platform, conversation, person_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS leases (
      name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      holder VARCHAR(80) NOT NULL,
      until DATETIME(3) NOT NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS job_runs (
      job VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      occasion VARCHAR(40) CHARACTER SET ascii NOT NULL,
      ran_at DATETIME(3) NOT NULL,
      PRIMARY KEY (job, occasion)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS number_series (
      series VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      next_value BIGINT NOT NULL
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS audit_log (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      happened_at DATETIME(3) NOT NULL,
      actor_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      message_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      verb VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      before_values JSON NULL,
      after_values JSON NULL,
      KEY audit_log_subject (subject_kind, subject_id, id),
      KEY audit_log_actor (actor_id, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS console_messages (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      author VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      once_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NULL,
      body JSON NOT NULL,
      posted_at DATETIME(3) NOT NULL,
      updated_at DATETIME(3) NOT NULL,
      revision INT NOT NULL DEFAULT 1,
      UNIQUE KEY console_messages_once (once_key),
      KEY console_messages_person (person_id, id),
      KEY console_messages_changed (person_id, updated_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS console_messages`);
  await run(`DROP TABLE IF EXISTS audit_log`);
  await run(`DROP TABLE IF EXISTS number_series`);
  await run(`DROP TABLE IF EXISTS job_runs`);
  await run(`DROP TABLE IF EXISTS leases`);
  await run(`DROP TABLE IF EXISTS conversation_states`);
  await run(`DROP TABLE IF EXISTS posted_cards`);
  await run(`DROP TABLE IF EXISTS deliveries`);
  await run(`DROP TABLE IF EXISTS domain_events`);
  await run(`DROP TABLE IF EXISTS inbox_events`);
};
