import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import type { StockHoldState } from "../../../domain/holds/stock-hold";
import type { StockHoldStore } from "../../../domain/holds/stock-hold-store";
import { condition, inOrderOf, inScope, isOneOf, where } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

const stockHolds = table("stock_holds", {
  id: column.id,
  number: column.text,
  customerId: column.textOrNull,
  productId: column.id,
  quantity: column.quantity,
  byDay: column.dayOrNull,
  state: column.word<StockHoldState>(),
  held: column.quantity,
  ownerId: column.id,
  expiresAt: column.instantOrNull,
  salesOrderId: column.textOrNull,
  createdAt: column.instant,
  version: column.integer,
});

export function stockHoldStore(sql: Sql): StockHoldStore {
  const many = (rest: string, values: readonly unknown[]) => select(sql, stockHolds, rest, values);
  return {
    async find(scope, id) {
      const found = where(condition("id = ?", id), inScope(scope));
      return (await many(found.text, found.values))[0] ?? null;
    },
    findMany: async (ids) => (ids.length === 0 ? [] : many("WHERE id IN (?) ORDER BY id", [ids])),
    async list(scope, filter, page) {
      const found = inOrderOf(
        page,
        { table: "stock_holds", keys: ["IFNULL(expires_at, TIMESTAMP '9999-12-31 00:00:00')"] },
        inScope(scope),
        filter.states !== undefined && isOneOf("state", filter.states),
        filter.productId !== undefined && condition("product_id = ?", filter.productId),
        filter.customerId !== undefined && condition("customer_id = ?", filter.customerId),
      );
      return pageOf(await many(found.text, found.values), page);
    },
    lock: async (id) => (await many("WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    async heldFor(customerId, productIds) {
      const rows = await sql.rows<{ id: string }>(
        "SELECT id FROM stock_holds WHERE customer_id = ? AND state = 'held' AND product_id IN (?) ORDER BY id",
        [customerId, productIds],
      );
      return rows.map((row) => row.id);
    },
    lockOver: (now, limit) =>
      many("WHERE state = 'held' AND expires_at <= ? ORDER BY expires_at LIMIT ? FOR UPDATE SKIP LOCKED", [now, limit]),
    add: (hold) => insert(sql, stockHolds, [{ ...hold }]),
    async save(hold) {
      if (!(await updateVersioned(sql, stockHolds, { ...hold }))) throw new Refusal("stockHold.stale", { number: hold.number });
      return { ...hold, version: hold.version + 1 };
    },
  };
}
