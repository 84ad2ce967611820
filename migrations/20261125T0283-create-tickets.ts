import type { Migration } from "./migration";

/** Tickets with their notes. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS tickets (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      title VARCHAR(300) NOT NULL,
      priority VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      due_at DATETIME(3) NULL,
      minutes_left INT NULL,
      escalated_at DATETIME(3) NULL,
      resolution VARCHAR(2000) NULL,
      about_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      about_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      opened_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      resolved_at DATETIME(3) NULL,
      closed_at DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1,
      KEY tickets_due (state, due_at),
      KEY tickets_customer (customer_id, state),
      KEY tickets_owner (owner_id, state),
      CONSTRAINT tickets_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS ticket_notes (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      ticket_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      author_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      text VARCHAR(2000) NOT NULL,
      created_at DATETIME(3) NOT NULL,
      KEY ticket_notes_ticket (ticket_id, id),
      CONSTRAINT ticket_notes_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS ticket_notes`);
  await run(`DROP TABLE IF EXISTS tickets`);
};
