import type { Migration } from "./migration";

/** Flows and their published editions; what a run keeps of its route; who stands in for whom; what was done besides deciding. */
export const up: Migration = async ({ run }) => {
  await run(`
    CREATE TABLE IF NOT EXISTS approval_flows (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      number VARCHAR(20) NOT NULL UNIQUE,
      name VARCHAR(200) NOT NULL,
      matter VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      edition INT NOT NULL,
      definition JSON NULL,
      proposed JSON NULL,
      owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      published_at DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1,
      KEY approval_flows_matter (matter, state),
      CONSTRAINT approval_flows_published CHECK (state <> 'on' OR definition IS NOT NULL),
      CONSTRAINT approval_flows_says CHECK (definition IS NOT NULL OR proposed IS NOT NULL)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS approval_flow_editions (
      flow_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      edition INT NOT NULL,
      definition JSON NOT NULL,
      published_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      published_at DATETIME(3) NOT NULL,
      PRIMARY KEY (flow_id, edition),
      CONSTRAINT approval_flow_editions_flow FOREIGN KEY (flow_id) REFERENCES approval_flows (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS approval_delegations (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      to_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      from_day DATE NOT NULL,
      until_day DATE NOT NULL,
      limit_amount DECIMAL(20,4) NULL,
      currency CHAR(3) CHARACTER SET ascii NOT NULL,
      ended_at DATETIME(3) NULL,
      created_at DATETIME(3) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      KEY approval_delegations_days (from_day, until_day),
      CONSTRAINT approval_delegations_other CHECK (person_id <> to_id),
      CONSTRAINT approval_delegations_order CHECK (from_day <= until_day),
      CONSTRAINT approval_delegations_limit CHECK (limit_amount IS NULL OR limit_amount >= 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS approval_acts (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      request_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      verb VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      other_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      step_no INT NULL,
      comment VARCHAR(1000) NULL,
      acted_at DATETIME(3) NOT NULL,
      KEY approval_acts_request (request_id, id),
      CONSTRAINT approval_acts_run FOREIGN KEY (request_id) REFERENCES approval_requests (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    CREATE TABLE IF NOT EXISTS approval_batches (
      id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
      person_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      items JSON NOT NULL,
      created_at DATETIME(3) NOT NULL,
      decided_at DATETIME(3) NULL,
      version INT NOT NULL DEFAULT 1
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  await run(`
    ALTER TABLE approval_requests
      ADD COLUMN amount DECIMAL(20,4) NULL,
      ADD COLUMN currency CHAR(3) CHARACTER SET ascii NULL,
      ADD COLUMN route JSON NULL`);
  await run(`
    ALTER TABLE approval_tasks
      ADD COLUMN handed_from CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      ADD COLUMN remind_at DATETIME(3) NULL,
      ADD COLUMN escalate_at DATETIME(3) NULL,
      ADD KEY approval_tasks_remind (state, remind_at),
      ADD KEY approval_tasks_escalate (state, escalate_at)`);
};

export const down: Migration = async ({ run }) => {
  await run(`
    ALTER TABLE approval_tasks
      DROP KEY approval_tasks_remind, DROP KEY approval_tasks_escalate,
      DROP COLUMN handed_from, DROP COLUMN remind_at, DROP COLUMN escalate_at`);
  await run(`ALTER TABLE approval_requests DROP COLUMN amount, DROP COLUMN currency, DROP COLUMN route`);
  for (const name of ["approval_batches", "approval_acts", "approval_delegations", "approval_flow_editions", "approval_flows"])
    await run(`DROP TABLE IF EXISTS ${name}`);
};
