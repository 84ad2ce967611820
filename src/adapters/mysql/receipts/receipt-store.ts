import type { Receipt, ReceiptKind } from "../../../domain/receipts/receipt";
import type { ReceiptStore } from "../../../domain/receipts/receipt-store";
import type { Sql } from "../sql";
import { column, insert, select, table, type RowOf } from "../table";

export const receipts = table("receipts", {
  id: column.id,
  number: column.text,
  kind: column.word<ReceiptKind>(),
  purchaseOrderId: column.textOrNull,
  supplierId: column.textOrNull,
  warehouseId: column.id,
  receivedDay: column.day,
  reason: column.textOrNull,
  overBy: column.textOrNull,
  receivedBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});
export const receiptLines = table("receipt_lines", {
  id: column.id,
  receiptId: column.id,
  lineNo: column.integer,
  orderLineId: column.textOrNull,
  productId: column.id,
  lotId: column.text,
  quantity: column.quantity,
  value: column.decimalOrNull,
});

export function receiptStore(sql: Sql): ReceiptStore {
  const read = async (rest: string, values: readonly unknown[]) => withLines(sql, await select(sql, receipts, rest, values));
  return {
    find: async (id) => (await read("WHERE id = ?", [id]))[0] ?? null,
    byNumber: async (number) => (await read("WHERE number = ?", [number]))[0] ?? null,
    ofOrder: (id) => read("WHERE purchase_order_id = ? ORDER BY id", [id]),
    async add({ lines, ...header }) {
      await insert(sql, receipts, [header]);
      await insert(
        sql,
        receiptLines,
        lines.map((line) => ({ ...line, receiptId: header.id })),
      );
    },
  };
}

async function withLines(sql: Sql, rows: readonly RowOf<typeof receipts>[]): Promise<Receipt[]> {
  if (rows.length === 0) return [];
  const lines = await select(sql, receiptLines, "WHERE receipt_id IN (?) ORDER BY line_no", [rows.map((row) => row.id)]);
  return rows.map((row) => ({ ...row, lines: lines.flatMap(({ receiptId, ...line }) => (receiptId === row.id ? [line] : [])) }));
}
