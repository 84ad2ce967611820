import type { Migration } from "./migration";

/** A warehouse that is used no more stays for what was done in it. */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE warehouses ADD COLUMN closed TINYINT(1) NOT NULL DEFAULT 0`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE warehouses DROP COLUMN closed`);
};
