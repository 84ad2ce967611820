import type { OrderLine, OrderState, SalesOrder } from "../../../domain/orders/order";
import type { LineOwner, OrderStore } from "../../../domain/orders/order-store";
import { amount, unitPrice } from "../../../domain/shared/money";
import { pageOf } from "../../../domain/shared/page";
import type { PaymentTerms } from "../../../domain/shared/payment-terms";
import { noQuantity, plus, quantity, type Quantity } from "../../../domain/shared/quantity";
import { Refusal } from "../../../domain/shared/refusal";
import { RunAgain } from "../../../domain/shared/run-again";
import { condition, inScope, isOneOf, newestFirst, where, type Condition } from "../conditions";
import { databaseErrorNumber } from "../database-error";
import type { Sql } from "../sql";
import { readPlanningFacts } from "./read-planning-facts";
import { column, insert, select, table, update, updateVersioned, type RowOf } from "../table";

export const salesOrders = table("sales_orders", {
  id: column.id,
  number: column.text,
  customerId: column.id,
  opportunityId: column.textOrNull,
  quoteId: column.textOrNull,
  quoteVersionNo: column.integerOrNull,
  contractId: column.textOrNull,
  ownerId: column.id,
  state: column.word<OrderState>(),
  currency: column.text,
  terms: column.json<PaymentTerms>(),
  taxInclusive: column.yesNo,
  netAmount: column.amount(),
  taxAmount: column.amount(),
  totalAmount: column.amount(),
  customerPo: column.textOrNull,
  deliverBy: column.dayOrNull,
  deliverTo: column.textOrNull,
  warehouseId: column.textOrNull,
  contentHash: column.text,
  editedBy: column.id,
  cancelReason: column.textOrNull,
  createdAt: column.instant,
  completedAt: column.instantOrNull,
  version: column.integer,
});

/** Sums are in the order's currency; the store gives them their digits. */
export const salesOrderLines = table("sales_order_lines", {
  id: column.id,
  salesOrderId: column.id,
  lineNo: column.integer,
  productId: column.id,
  quoteLineId: column.textOrNull,
  typedQuantity: column.decimal,
  unit: column.text,
  quantity: column.quantity,
  reserved: column.quantity,
  backordered: column.quantity,
  shipped: column.quantity,
  returned: column.quantity,
  invoiced: column.quantity,
  cancelled: column.quantity,
  unitPrice: column.decimal,
  discountPercent: column.percent,
  taxRate: column.percent,
  netAmount: column.decimal,
  taxAmount: column.decimal,
});

const openOfOrder = `SELECT 1 FROM receivables r WHERE r.source_kind = 'salesOrder' AND r.source_id = sales_orders.id
  AND r.amount > r.settled + r.credited + r.written_off`;

async function insertLines(sql: Sql, salesOrderId: string, lines: readonly OrderLine[]): Promise<void> {
  await insert(
    sql,
    salesOrderLines,
    lines.map((line) => ({ ...line, salesOrderId })),
  );
}

export function orderStore(sql: Sql): OrderStore {
  const read = async (rest: string, values: readonly unknown[]) => withLines(sql, await select(sql, salesOrders, rest, values));
  async function one(...conditions: readonly Condition[]): Promise<SalesOrder | null> {
    const found = where(...conditions);
    return (await read(found.text, found.values))[0] ?? null;
  }
  return {
    find: (scope, id) => one(condition("id = ?", id), inScope(scope)),
    byNumber: (scope, number) => one(condition("number = ?", number), inScope(scope)),
    byOpportunity: (id) => one(condition("opportunity_id = ?", id)),
    async list(scope, filter, page) {
      const found = newestFirst(
        page,
        inScope(scope),
        filter.states !== undefined && isOneOf("state", filter.states),
        filter.customerId !== undefined && condition("customer_id = ?", filter.customerId),
        filter.opportunityId !== undefined && condition("opportunity_id = ?", filter.opportunityId),
        filter.quoteId !== undefined && condition("quote_id = ?", filter.quoteId),
        filter.ownerId !== undefined && condition("owner_id = ?", filter.ownerId),
        filter.deliverUntil !== undefined && condition("deliver_by <= ? OR deliver_by IS NULL", filter.deliverUntil),
        filter.madeBefore !== undefined && condition("created_at < ?", filter.madeBefore),
        filter.paid !== undefined && condition(`${filter.paid ? "NOT " : ""}EXISTS (${openOfOrder})`),
      );
      return pageOf(await read(found.text, found.values), page);
    },
    lock: async (id) => (await read("WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    async add({ lines, ...header }) {
      try {
        await insert(sql, salesOrders, [header]);
      } catch (problem) {
        if (databaseErrorNumber(problem) === 1062) throw new RunAgain(`an order of ${header.opportunityId ?? header.id}`);
        throw problem;
      }
      await insertLines(sql, header.id, lines);
    },
    async save(order, changed = []) {
      const { lines: _lines, ...header } = order;
      if (!(await updateVersioned(sql, salesOrders, header))) throw new Refusal("order.stale", { number: order.number });
      for (const line of changed) await update(sql, salesOrderLines, quantitiesOf(line), "WHERE id = ?", [line.id]);
      return { ...order, version: order.version + 1 };
    },
    async saveDraft({ lines, ...header }) {
      if (!(await updateVersioned(sql, salesOrders, header))) throw new Refusal("order.stale", { number: header.number });
      await sql.run("DELETE FROM sales_order_lines WHERE sales_order_id = ?", [header.id]);
      await insertLines(sql, header.id, lines);
      return { ...header, lines, version: header.version + 1 };
    },
    planningFacts: (productIds, customerId) => readPlanningFacts(sql, productIds, customerId),
    // Summed here: the server would fill a table for what is mostly no row at all.
    async orderedOfQuote(quoteId) {
      const rows = await sql.rows<{ id: string; ordered: string }>(
        `SELECT l.quote_line_id AS id, l.quantity - l.cancelled AS ordered
         FROM sales_orders o JOIN sales_order_lines l ON l.sales_order_id = o.id
         WHERE o.quote_id = ? AND o.state <> 'cancelled' AND l.quote_line_id IS NOT NULL`,
        [quoteId],
      );
      const ordered = new Map<string, Quantity>();
      for (const row of rows) ordered.set(row.id, plus(ordered.get(row.id) ?? noQuantity, quantity(row.ordered)));
      return ordered;
    },
    async ofLines(lineIds) {
      if (lineIds.length === 0) return [];
      return sql.rows<LineOwner>(
        `SELECT l.id AS lineId, o.number, o.customer_id AS customerId
         FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id WHERE l.id IN (?)`,
        [[...lineIds]],
      );
    },
    async waitingFor(productId, warehouseId) {
      const rows = await sql.rows<{ id: string }>(
        `SELECT DISTINCT o.id FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id
         WHERE l.product_id = ? AND l.backordered > 0 AND o.warehouse_id = ? AND o.state IN ('pendingPayment', 'pendingShipment')
         ORDER BY o.id`,
        [productId, warehouseId],
      );
      return rows.map((row) => row.id);
    },
  };
}

function quantitiesOf({ reserved, backordered, shipped, returned, invoiced, cancelled }: OrderLine) {
  return { reserved, backordered, shipped, returned, invoiced, cancelled };
}

async function withLines(sql: Sql, rows: readonly RowOf<typeof salesOrders>[]): Promise<SalesOrder[]> {
  if (rows.length === 0) return [];
  const lines = await select(sql, salesOrderLines, "WHERE sales_order_id IN (?) ORDER BY line_no", [rows.map((row) => row.id)]);
  return rows.map((row) => ({
    ...row,
    lines: lines.filter((line) => line.salesOrderId === row.id).map((line) => lineIn(row.currency, line)),
  }));
}

function lineIn(currency: string, { salesOrderId: _id, ...line }: RowOf<typeof salesOrderLines>): OrderLine {
  return {
    ...line,
    unitPrice: unitPrice(line.unitPrice, currency),
    netAmount: amount(line.netAmount, currency),
    taxAmount: amount(line.taxAmount, currency),
  };
}
