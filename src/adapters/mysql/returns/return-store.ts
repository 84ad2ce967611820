import type { GoodsFate, Remedy, Return, ReturnOutcome, ReturnState } from "../../../domain/returns/return";
import type { ReturnStore } from "../../../domain/returns/return-store";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, inScope, isOneOf, newestFirst, where } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, rowFrom, select, table, update, updateVersioned, type RowOf } from "../table";

export const returns = table("returns", {
  id: column.id,
  number: column.text,
  customerId: column.id,
  ownerId: column.id,
  salesOrderId: column.id,
  warehouseId: column.id,
  state: column.word<ReturnState>(),
  wantedFate: column.wordOrNull<GoodsFate>(),
  wantedRemedy: column.word<Remedy>(),
  reason: column.text,
  currency: column.text,
  creditedAmount: column.amount(),
  releasedAmount: column.amount(),
  refundedAmount: column.amount(),
  replacementOrderId: column.textOrNull,
  requestedBy: column.id,
  decidedBy: column.textOrNull,
  createdAt: column.instant,
  closedAt: column.instantOrNull,
  version: column.integer,
});
const returnLines = table("return_lines", {
  id: column.id,
  returnId: column.id,
  lineNo: column.integer,
  orderLineId: column.id,
  productId: column.id,
  quantity: column.quantity,
  received: column.quantity,
  outcomes: column.json<readonly ReturnOutcome[]>(),
});

const returnSerials = table("return_serials", {
  returnId: column.id,
  returnLineId: column.id,
  serialId: column.id,
  came: column.yesNo,
});

export function returnStore(sql: Sql): ReturnStore {
  const read = async (rest: string, values: readonly unknown[]) => withLines(sql, await select(sql, returns, rest, values));
  async function one(...conditions: readonly ReturnType<typeof condition>[]): Promise<Return | null> {
    const found = where(...conditions);
    return (await read(found.text, found.values))[0] ?? null;
  }
  return {
    find: (scope, id) => one(condition("id = ?", id), inScope(scope)),
    byNumber: (scope, number) => one(condition("number = ?", number), inScope(scope)),
    lock: async (id) => (await read("WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    async list(scope, filter, page) {
      const found = newestFirst(
        page,
        inScope(scope),
        filter.customerId !== undefined && condition("customer_id = ?", filter.customerId),
        filter.states !== undefined && isOneOf("state", filter.states),
      );
      return pageOf(await read(found.text, found.values), page);
    },
    ofOrder: (salesOrderId) => read("WHERE sales_order_id = ? ORDER BY id", [salesOrderId]),
    replacedBy: (salesOrderId) => one(condition("replacement_order_id = ?", salesOrderId)),
    serialsOf: async (ids) => (ids.length === 0 ? [] : select(sql, returnSerials, "WHERE return_id IN (?) ORDER BY serial_id", [ids])),
    async putSerials(returnId, serials) {
      await sql.run("DELETE FROM return_serials WHERE return_id = ?", [returnId]);
      await insert(sql, returnSerials, [...serials]);
    },
    async bringing(serialIds) {
      return (await withSerials(sql, serialIds)).filter(({ state }) => ["requested", "approved", "received"].includes(state));
    },
    withSerials: (serialIds) => withSerials(sql, serialIds),
    async add({ lines, ...given }) {
      await insert(sql, returns, [given]);
      await insert(
        sql,
        returnLines,
        lines.map((line) => ({ ...line, returnId: given.id })),
      );
    },
    async save(given) {
      const { lines, ...header } = given;
      if (!(await updateVersioned(sql, returns, header))) throw new Refusal("return.stale", { number: given.number });
      for (const { id, received, outcomes } of lines) await update(sql, returnLines, { received, outcomes }, "WHERE id = ?", [id]);
      return { ...given, version: given.version + 1 };
    },
  };
}

async function withSerials(sql: Sql, serialIds: readonly string[]) {
  if (serialIds.length === 0) return [];
  const rows = await sql.rows<Readonly<Record<string, unknown>> & { readonly number: string; readonly state: ReturnState }>(
    `SELECT r.number, r.state, ${returnSerials.selectList} FROM return_serials JOIN returns r ON r.id = return_serials.return_id
     WHERE return_serials.serial_id IN (?) ORDER BY r.id`,
    [serialIds],
  );
  return rows.map((row) => ({ ...rowFrom(returnSerials, row), number: row.number, state: row.state }));
}

async function withLines(sql: Sql, rows: readonly RowOf<typeof returns>[]): Promise<Return[]> {
  if (rows.length === 0) return [];
  const lines = await select(sql, returnLines, "WHERE return_id IN (?) ORDER BY line_no", [rows.map((row) => row.id)]);
  return rows.map((row) => ({
    ...row,
    lines: lines.filter((line) => line.returnId === row.id).map(({ returnId: _id, ...line }) => line),
  }));
}
