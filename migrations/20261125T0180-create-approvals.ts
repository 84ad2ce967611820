import type { Migration } from "./migration";

/** Approval requests bound to a content hash, the tasks of their approvers, and to-dos. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS approval_requests (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject_number VARCHAR(20) NOT NULL,
      content_hash CHAR(64) CHARACTER SET ascii NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      open_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
      reasons JSON NOT NULL,
      submitted_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      submitted_at DATETIME(3) NOT NULL,
      closed_at DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1,
      KEY approval_requests_subject (subject_kind, subject_id, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS approval_tasks (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      request_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      step_no INT NOT NULL,
      approver_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      decision_comment VARCHAR(1000) NULL,
      decided_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      decided_at DATETIME(3) NULL,
      opened_at DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1,
      UNIQUE KEY approval_tasks_step (request_id, step_no, approver_id),
      KEY approval_tasks_approver (approver_id, state),
      CONSTRAINT approval_tasks_request FOREIGN KEY (request_id) REFERENCES approval_requests (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS todos (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      title VARCHAR(500) NOT NULL,
      priority VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      due_day DATE NULL,
      due_at DATETIME(3) NULL,
      customer_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      made_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      once_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
      created_at DATETIME(3) NOT NULL,
      done_at DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1,
      KEY todos_person (person_id, state, due_day)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
};

export const down: Migration = async ({ run }) => {
  await run(`DROP TABLE IF EXISTS todos`);
  await run(`DROP TABLE IF EXISTS approval_tasks`);
  await run(`DROP TABLE IF EXISTS approval_requests`);
};
