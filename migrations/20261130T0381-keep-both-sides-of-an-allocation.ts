import type { Migration } from "./migration";

/** A payment may settle what is owed in another currency: what was taken of it, the rate, and the exchange difference in the base currency. */
export const up: Migration = async ({ run }) => {
  await run(
    `ALTER TABLE allocations ADD COLUMN payment_amount DECIMAL(20,4) NULL, ADD COLUMN rate DECIMAL(24,10) NULL, ADD COLUMN exchange_difference DECIMAL(20,4) NULL`,
  );
  await run(`UPDATE allocations SET payment_amount = amount WHERE payment_amount IS NULL`);
  await run(
    `ALTER TABLE allocations MODIFY payment_amount DECIMAL(20,4) NOT NULL,
       ADD CONSTRAINT allocations_both_sides CHECK (payment_amount > 0 AND (rate IS NULL OR rate > 0) AND (rate IS NOT NULL OR payment_amount = amount))`,
  );
};

export const down: Migration = async ({ run }) => {
  await run(
    `ALTER TABLE allocations DROP CONSTRAINT allocations_both_sides, DROP COLUMN exchange_difference, DROP COLUMN rate, DROP COLUMN payment_amount`,
  );
};
