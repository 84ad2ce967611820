import type { Migration } from "./migration";

/** A shipment that was entered by mistake stays on record as undone, and knows which receivables it made due. */
export const up: Migration = async ({ run }) => {
  await run(`ALTER TABLE shipments
    ADD COLUMN dated_receivables JSON NULL,
    ADD COLUMN undone_at DATETIME(3) NULL,
    ADD COLUMN undone_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD CONSTRAINT shipments_undone CHECK (undone_at IS NULL OR (undone_by IS NOT NULL AND delivered_at IS NULL))`);
};

export const down: Migration = async ({ run }) => {
  await run(`ALTER TABLE shipments
    DROP CONSTRAINT shipments_undone, DROP COLUMN dated_receivables, DROP COLUMN undone_at, DROP COLUMN undone_by`);
};
