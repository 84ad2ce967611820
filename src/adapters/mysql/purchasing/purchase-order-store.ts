import { pageOf } from "../../../domain/shared/page";
import { amount, unitPrice, type Currency } from "../../../domain/shared/money";
import type { DueRule } from "../../../domain/shared/payment-terms";
import { Refusal } from "../../../domain/shared/refusal";
import type { PurchaseOrder, PurchaseOrderLine, PurchaseOrderState } from "../../../domain/purchasing/purchase-order";
import type { PurchaseOrderStore } from "../../../domain/purchasing/purchase-order-store";
import { condition, dayOrLast, inOrderOf, isOneOf, newestFirst } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, update, updateVersioned, type RowOf } from "../table";

export const purchaseOrders = table("purchase_orders", {
  id: column.id,
  number: column.text,
  supplierId: column.id,
  warehouseId: column.textOrNull,
  state: column.word<PurchaseOrderState>(),
  dueDay: column.dayOrNull,
  currency: column.text,
  terms: column.jsonOrNull<DueRule>(),
  taxInclusive: column.yesNo,
  draftedBy: column.textOrNull,
  confirmedBy: column.textOrNull,
  confirmedAt: column.instantOrNull,
  reason: column.textOrNull,
  createdAt: column.instant,
  version: column.integer,
});
export const purchaseOrderLines = table("purchase_order_lines", {
  id: column.id,
  purchaseOrderId: column.id,
  lineNo: column.integer,
  productId: column.id,
  requisitionId: column.textOrNull,
  unit: column.text,
  quantity: column.quantity,
  received: column.quantity,
  returned: column.quantity,
  cancelled: column.quantity,
  billed: column.quantity,
  unitPrice: column.decimal,
  taxRate: column.percent,
  netAmount: column.decimal,
  taxAmount: column.decimal,
});

export function purchaseOrderStore(sql: Sql): PurchaseOrderStore {
  const read = async (rest: string, values: readonly unknown[]) => withLines(sql, await select(sql, purchaseOrders, rest, values));
  const one = async (rest: string, values: readonly unknown[]) => (await read(rest, values))[0] ?? null;
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    async list(filter, page) {
      const { states, supplierId, productId, dueBefore, dueFrom, dueTo, soonestFirst } = filter;
      const wanted = [
        states !== undefined && isOneOf("state", states),
        supplierId !== undefined && condition("supplier_id = ?", supplierId),
        productId !== undefined && condition("id IN (SELECT purchase_order_id FROM purchase_order_lines WHERE product_id = ?)", productId),
        dueBefore !== undefined && condition("due_day < ?", dueBefore),
        dueFrom !== undefined && condition("due_day >= ?", dueFrom),
        dueTo !== undefined && condition("due_day <= ?", dueTo),
      ];
      const bySoonest = { table: "purchase_orders", keys: [dayOrLast("due_day")] };
      const found = soonestFirst ? inOrderOf(page, bySoonest, ...wanted) : newestFirst(page, ...wanted);
      return pageOf(await read(found.text, found.values), page);
    },
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    lockDraft: (supplierId, warehouseId) =>
      one("WHERE supplier_id = ? AND warehouse_id = ? AND state = 'draft' ORDER BY id LIMIT 1 FOR UPDATE", [supplierId, warehouseId]),
    ofRequisition: (id) =>
      read(
        "WHERE state <> 'cancelled' AND id IN (SELECT purchase_order_id FROM purchase_order_lines WHERE requisition_id = ?) ORDER BY id",
        [id],
      ),
    async add({ lines, ...header }) {
      await insert(sql, purchaseOrders, [header]);
      await addLines(sql, header.id, lines);
    },
    async save(order, changed, added = []) {
      const { lines: _, ...header } = order;
      if (!(await updateVersioned(sql, purchaseOrders, header))) throw new Refusal("purchaseOrder.stale", { number: order.number });
      for (const { id, ...line } of changed) await update(sql, purchaseOrderLines, line, "WHERE id = ?", [id]);
      await addLines(sql, order.id, added);
      return { ...order, version: order.version + 1 };
    },
  };
}

function addLines(sql: Sql, purchaseOrderId: string, lines: readonly PurchaseOrderLine[]): Promise<void> {
  return insert(
    sql,
    purchaseOrderLines,
    lines.map((line) => ({ ...line, purchaseOrderId })),
  );
}

async function withLines(sql: Sql, rows: readonly RowOf<typeof purchaseOrders>[]): Promise<PurchaseOrder[]> {
  if (rows.length === 0) return [];
  const lines = await select(sql, purchaseOrderLines, "WHERE purchase_order_id IN (?) ORDER BY line_no", [rows.map((row) => row.id)]);
  return rows.map((row) => ({
    ...row,
    lines: lines.flatMap(({ purchaseOrderId, ...line }) => (purchaseOrderId === row.id ? [inCurrency(line, row.currency)] : [])),
  }));
}

function inCurrency(line: Omit<RowOf<typeof purchaseOrderLines>, "purchaseOrderId">, currency: Currency): PurchaseOrderLine {
  return {
    ...line,
    unitPrice: unitPrice(line.unitPrice, currency),
    netAmount: amount(line.netAmount, currency),
    taxAmount: amount(line.taxAmount, currency),
  };
}
