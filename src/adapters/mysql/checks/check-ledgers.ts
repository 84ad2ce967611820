import type { Database } from "../database";
import { afterSalesChecks } from "./after-sales-checks";
import type { LedgerCheck } from "./ledger-check";
import { moneyChecks } from "./money-checks";
import { orderChecks } from "./order-checks";
import { purchaseChecks } from "./purchase-checks";
import { serialChecks } from "./serial-checks";
import { stockChecks } from "./stock-checks";
import { warehouseChecks } from "./warehouse-checks";

/** Every invariant that must hold at any moment, each as one query. */
export const ledgerChecks: readonly LedgerCheck[] = [
  ...stockChecks,
  ...serialChecks,
  ...warehouseChecks,
  ...purchaseChecks,
  ...orderChecks,
  ...moneyChecks,
  ...afterSalesChecks,
];

export interface LedgerFinding {
  readonly check: LedgerCheck;
  /** How many rows break it, as far as they were read. */
  readonly count: number;
  /** The first few. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Runs every check, in one consistent look at the data, and returns one finding each, also where nothing is wrong. */
export async function checkLedgers(database: Database, checks: readonly LedgerCheck[] = ledgerChecks): Promise<LedgerFinding[]> {
  return database.direct(async (sql) => {
    await sql.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    await sql.run("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    try {
      const findings: LedgerFinding[] = [];
      for (const check of checks) {
        const rows = await sql.rows<Record<string, unknown>>(`SELECT * FROM (${check.sql}) AS broken LIMIT 1000`);
        findings.push({ check, count: rows.length, rows: rows.slice(0, 5) });
      }
      return findings;
    } finally {
      await sql.run("COMMIT");
    }
  });
}
