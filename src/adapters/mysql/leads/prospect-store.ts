import type { ProspectStore } from "../../../domain/leads/prospect-store";
import { pageOf } from "../../../domain/shared/page";
import { condition, newestFirst } from "../conditions";
import { customers } from "../customers/customer-store";
import type { Sql } from "../sql";
import { column, select, table } from "../table";

const pooled = table("pooled_prospects", {
  customerId: column.id,
  keptUntil: column.dayOrNull,
  lastOwnerId: column.textOrNull,
  releasedAt: column.instantOrNull,
});

export function prospectStore(sql: Sql): ProspectStore {
  return {
    async of(customerId) {
      const [row] = await select(sql, pooled, "WHERE customer_id = ?", [customerId]);
      return row ?? { customerId, keptUntil: null, lastOwnerId: null, releasedAt: null };
    },
    async put({ customerId, keptUntil, lastOwnerId, releasedAt }) {
      await sql.run(
        `INSERT INTO pooled_prospects (customer_id, kept_until, last_owner_id, released_at) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE kept_until = VALUES(kept_until), last_owner_id = VALUES(last_owner_id), released_at = VALUES(released_at)`,
        [customerId, keptUntil, lastOwnerId, releasedAt],
      );
    },
    async inPool(page) {
      const found = newestFirst(page, condition("owner_id IS NULL AND prospect = 1 AND merged_into_id IS NULL"));
      return pageOf(await select(sql, customers, found.text, found.values), page);
    },
    async held(personId) {
      const [row] = await sql.rows<{ count: number | string }>(
        "SELECT COUNT(*) AS count FROM customers WHERE owner_id = ? AND prospect = 1 AND merged_into_id IS NULL",
        [personId],
      );
      return Number(row?.count ?? 0);
    },
    untouched: (before, keptUntilBefore, most) =>
      select(
        sql,
        customers,
        `WHERE prospect = 1 AND owner_id IS NOT NULL AND merged_into_id IS NULL AND COALESCE(assigned_at, created_at) < ?
         AND (last_follow_up_at IS NULL OR last_follow_up_at < ?)
         AND NOT EXISTS (SELECT 1 FROM pooled_prospects k WHERE k.customer_id = customers.id AND k.kept_until >= ?) ORDER BY id LIMIT ?`,
        [before, before, keptUntilBefore, most],
      ),
  };
}
