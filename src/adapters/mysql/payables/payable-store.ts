import { amount } from "../../../domain/shared/money";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import type { Payable, PayableState } from "../../../domain/payables/payable";
import type { PayableStore } from "../../../domain/payables/payable-store";
import { condition, inOrderOf, isOneOf, newestFirst } from "../conditions";
import { databaseErrorNumber } from "../database-error";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned, type RowOf } from "../table";

export const payables = table("payables", {
  id: column.id,
  number: column.text,
  supplierId: column.id,
  purchaseOrderId: column.id,
  billNumber: column.textOrNull,
  /** The supplier and its number for the bill, while the bill stands: one such. */
  billKey: column.textOrNull,
  billDay: column.day,
  dueDay: column.day,
  currency: column.text,
  amount: column.amount(),
  expected: column.amount(),
  paid: column.amount(),
  state: column.word<PayableState>(),
  overBy: column.textOrNull,
  voidReason: column.textOrNull,
  registeredBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});
export const payableLines = table("payable_lines", {
  id: column.id,
  payableId: column.id,
  lineNo: column.integer,
  orderLineId: column.id,
  productId: column.id,
  quantity: column.quantity,
});
const payablePayments = table("payable_payments", {
  id: column.id,
  payableId: column.id,
  amount: column.decimal,
  paidDay: column.day,
  account: column.textOrNull,
  reference: column.textOrNull,
  paidBy: column.id,
  createdAt: column.instant,
});

export function payableStore(sql: Sql): PayableStore {
  const read = async (rest: string, values: readonly unknown[]) => withLines(sql, await select(sql, payables, rest, values));
  const one = async (rest: string, values: readonly unknown[]) => (await read(rest, values))[0] ?? null;
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    async list({ states, supplierId }, page) {
      const found = newestFirst(
        page,
        states !== undefined && isOneOf("state", states),
        supplierId !== undefined && condition("supplier_id = ?", supplierId),
      );
      return pageOf(await read(found.text, found.values), page);
    },
    async due({ supplierId }, page) {
      const found = inOrderOf(
        page,
        { table: "payables", keys: ["due_day"] },
        isOneOf("state", ["open", "partlyPaid"]),
        supplierId !== undefined && condition("supplier_id = ?", supplierId),
      );
      return pageOf(await read(found.text, found.values), page);
    },
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    ofOrder: (id) => read("WHERE purchase_order_id = ? ORDER BY id", [id]),
    byBill: (supplierId, billNumber) => one("WHERE bill_key = ?", [keyOf({ supplierId, billNumber, state: "open" })]),
    async add({ lines, ...header }) {
      try {
        await insert(sql, payables, [{ ...header, billKey: keyOf(header) }]);
      } catch (problem) {
        // Duplicate key: only the statement is undone, the transaction goes on.
        if (databaseErrorNumber(problem) === 1062) return false;
        throw problem;
      }
      await insert(
        sql,
        payableLines,
        lines.map((line) => ({ ...line, payableId: header.id })),
      );
      return true;
    },
    async save(payable) {
      const { lines: _, ...header } = payable;
      if (!(await updateVersioned(sql, payables, { ...header, billKey: keyOf(header) }))) {
        throw new Refusal("payable.stale", { number: payable.number });
      }
      return { ...payable, version: payable.version + 1 };
    },
    addPayment: (payment) => insert(sql, payablePayments, [payment]),
    async paymentsOf(id) {
      const [payable] = await select(sql, payables, "WHERE id = ?", [id]);
      const rows = await select(sql, payablePayments, "WHERE payable_id = ? ORDER BY id", [id]);
      return rows.map((row) => ({ ...row, amount: amount(row.amount, payable?.currency ?? "CNY") }));
    },
  };
}

function keyOf({ supplierId, billNumber, state }: Pick<Payable, "supplierId" | "billNumber" | "state">): string | null {
  return billNumber === null || state === "voided" ? null : `${supplierId}:${billNumber}`;
}

async function withLines(sql: Sql, rows: readonly RowOf<typeof payables>[]): Promise<Payable[]> {
  if (rows.length === 0) return [];
  const lines = await select(sql, payableLines, "WHERE payable_id IN (?) ORDER BY line_no", [rows.map((row) => row.id)]);
  return rows.map(({ billKey: _billKey, ...row }) => ({
    ...row,
    lines: lines.flatMap(({ payableId, ...line }) => (payableId === row.id ? [line] : [])),
  }));
}
