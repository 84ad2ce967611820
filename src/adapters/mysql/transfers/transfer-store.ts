import type { CalendarDay } from "../../../domain/shared/calendar-day";
import { pageOf } from "../../../domain/shared/page";
import { quantity } from "../../../domain/shared/quantity";
import { Refusal } from "../../../domain/shared/refusal";
import type { Transfer, TransferState } from "../../../domain/transfers/transfer";
import type { TransferStore } from "../../../domain/transfers/transfer-store";
import { condition, isOneOf, newestFirst } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, update, updateVersioned, type RowOf } from "../table";

const transfers = table("transfers", {
  id: column.id,
  number: column.text,
  fromWarehouseId: column.id,
  toWarehouseId: column.id,
  state: column.word<TransferState>(),
  plannedDay: column.dayOrNull,
  sentDay: column.dayOrNull,
  reason: column.textOrNull,
  draftedBy: column.id,
  sentBy: column.textOrNull,
  receivedBy: column.textOrNull,
  createdAt: column.instant,
  version: column.integer,
});
const transferLines = table("transfer_lines", {
  id: column.id,
  transferId: column.id,
  lineNo: column.integer,
  productId: column.id,
  unit: column.text,
  quantity: column.quantity,
  received: column.quantity,
  lost: column.quantity,
});

export function transferStore(sql: Sql): TransferStore {
  const read = async (rest: string, values: readonly unknown[]) => withLines(sql, await select(sql, transfers, rest, values));
  const one = async (rest: string, values: readonly unknown[]) => (await read(rest, values))[0] ?? null;
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    async list({ states, warehouseId, productId }, page) {
      const found = newestFirst(
        page,
        states !== undefined && isOneOf("state", states),
        warehouseId !== undefined && condition("from_warehouse_id = ? OR to_warehouse_id = ?", warehouseId, warehouseId),
        productId !== undefined && condition("id IN (SELECT transfer_id FROM transfer_lines WHERE product_id = ?)", productId),
      );
      return pageOf(await read(found.text, found.values), page);
    },
    async inTransit(productIds) {
      if (productIds.length === 0) return [];
      const rows = await sql.rows<TransitRow>(
        `SELECT l.product_id, t.number, t.from_warehouse_id, t.to_warehouse_id, l.quantity - l.received - l.lost AS rest,
           CAST(t.planned_day AS CHAR) AS planned_day
         FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
         WHERE l.product_id IN (?) AND t.state IN ('sent', 'partlyReceived') AND l.quantity > l.received + l.lost ORDER BY t.id`,
        [productIds],
      );
      return rows.map((row) => ({
        productId: row.product_id,
        transferNumber: row.number,
        fromWarehouseId: row.from_warehouse_id,
        toWarehouseId: row.to_warehouse_id,
        quantity: quantity(row.rest),
        plannedDay: row.planned_day as CalendarDay | null,
      }));
    },
    async add({ lines, ...header }) {
      await insert(sql, transfers, [header]);
      await insert(
        sql,
        transferLines,
        lines.map((line) => ({ ...line, transferId: header.id })),
      );
    },
    async save(transfer) {
      const { lines, ...header } = transfer;
      if (!(await updateVersioned(sql, transfers, header))) throw new Refusal("transfer.stale", { number: transfer.number });
      for (const { id, received, lost } of lines) await update(sql, transferLines, { received, lost }, "WHERE id = ?", [id]);
      return { ...transfer, version: transfer.version + 1 };
    },
  };
}

interface TransitRow {
  readonly product_id: string;
  readonly number: string;
  readonly from_warehouse_id: string;
  readonly to_warehouse_id: string;
  readonly rest: string;
  readonly planned_day: string | null;
}

async function withLines(sql: Sql, rows: readonly RowOf<typeof transfers>[]): Promise<Transfer[]> {
  if (rows.length === 0) return [];
  const lines = await select(sql, transferLines, "WHERE transfer_id IN (?) ORDER BY line_no", [rows.map((row) => row.id)]);
  return rows.map((row) => ({ ...row, lines: lines.flatMap(({ transferId, ...line }) => (transferId === row.id ? [line] : [])) }));
}
