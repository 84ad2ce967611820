import type { CreditNote, Invoice, InvoiceKind, InvoiceState } from "../../../domain/invoices/invoice";
import type { InvoiceStore } from "../../../domain/invoices/invoice-store";
import { amount } from "../../../domain/shared/money";
import { pageOf, pageSize } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, inScope, inOrderOf, isOneOf, newestFirst, where } from "../conditions";
import { databaseErrorNumber } from "../database-error";
import type { Sql } from "../sql";
import { column, insert, select, table, update, updateVersioned, type RowOf } from "../table";

export const invoices = table("invoices", {
  id: column.id,
  number: column.text,
  issuedNumber: column.textOrNull,
  kind: column.word<InvoiceKind>(),
  title: column.text,
  taxId: column.textOrNull,
  customerId: column.id,
  ownerId: column.id,
  salesOrderId: column.id,
  state: column.word<InvoiceState>(),
  currency: column.text,
  netAmount: column.amount(),
  taxAmount: column.amount(),
  totalAmount: column.amount(),
  creditedAmount: column.amount(),
  requestedBy: column.id,
  issuedBy: column.textOrNull,
  issuedDay: column.dayOrNull,
  createdAt: column.instant,
  version: column.integer,
});
const invoiceLines = table("invoice_lines", {
  id: column.id,
  invoiceId: column.id,
  lineNo: column.integer,
  orderLineId: column.id,
  productId: column.id,
  quantity: column.quantity,
  netAmount: column.decimal,
  taxAmount: column.decimal,
  creditedQuantity: column.quantity,
  creditedNet: column.decimal,
  creditedTax: column.decimal,
  concededNet: column.decimal,
  concededTax: column.decimal,
});
const creditNotes = table("credit_notes", {
  id: column.id,
  number: column.text,
  issuedNumber: column.text,
  invoiceId: column.id,
  returnId: column.textOrNull,
  currency: column.text,
  netAmount: column.amount(),
  taxAmount: column.amount(),
  totalAmount: column.amount(),
  reason: column.text,
  issuedBy: column.id,
  issuedDay: column.day,
  createdAt: column.instant,
});
const creditNoteLines = table("credit_note_lines", {
  id: column.id,
  creditNoteId: column.id,
  invoiceLineId: column.id,
  quantity: column.quantity,
  netAmount: column.decimal,
  taxAmount: column.decimal,
});

export function invoiceStore(sql: Sql): InvoiceStore {
  const read = async (rest: string, values: readonly unknown[]) => withLines(sql, await select(sql, invoices, rest, values));
  async function one(...conditions: readonly ReturnType<typeof condition>[]): Promise<Invoice | null> {
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
    async add({ lines, ...invoice }) {
      await insert(sql, invoices, [invoice]);
      await insert(
        sql,
        invoiceLines,
        lines.map((line) => ({ ...line, invoiceId: invoice.id })),
      );
    },
    async save(invoice) {
      const { lines, ...header } = invoice;
      await numberIsFree(invoice.issuedNumber, async () => {
        if (!(await updateVersioned(sql, invoices, header))) throw new Refusal("invoice.stale", { number: invoice.number });
      });
      for (const { id, creditedQuantity, creditedNet, creditedTax, concededNet, concededTax } of lines) {
        const sums = { creditedQuantity, creditedNet, creditedTax, concededNet, concededTax };
        await update(sql, invoiceLines, sums, "WHERE id = ?", [id]);
      }
      return { ...invoice, version: invoice.version + 1 };
    },
    async addCreditNote({ lines, ...note }) {
      await numberIsFree(note.issuedNumber, () => insert(sql, creditNotes, [note]));
      await insert(
        sql,
        creditNoteLines,
        lines.map((line) => ({ ...line, creditNoteId: note.id })),
      );
    },
    async creditNotesOf(invoiceId) {
      const notes = await select(sql, creditNotes, "WHERE invoice_id = ? ORDER BY id", [invoiceId]);
      if (notes.length === 0) return [];
      const lines = await select(sql, creditNoteLines, "WHERE credit_note_id IN (?) ORDER BY id", [notes.map(({ id }) => id)]);
      return notes.map((note): CreditNote => {
        const own = lines.filter((line) => line.creditNoteId === note.id);
        return { ...note, lines: own.map((line) => noteLineIn(note.currency, line)) };
      });
    },
    async drawNumber(series) {
      await sql.run("INSERT IGNORE INTO gapless_series (series, last_drawn) VALUES (?, 0)", [series]);
      await sql.run("UPDATE gapless_series SET last_drawn = last_drawn + 1 WHERE series = ?", [series]);
      const [row] = await sql.rows<{ last_drawn: string | number }>("SELECT last_drawn FROM gapless_series WHERE series = ?", [series]);
      if (!row) throw new Error(`no series ${series}`);
      return Number(row.last_drawn);
    },
    async issuedAndOwed(scope, { customerId }, page) {
      const found = inOrderOf(
        page,
        { table: "invoices", keys: ["issued_day"] },
        inScope(scope),
        isOneOf("state", ["issued", "partlyCredited"]),
        customerId !== undefined && condition("customer_id = ?", customerId),
        condition(
          `EXISTS (SELECT 1 FROM receivables r WHERE r.source_kind = 'salesOrder' AND r.source_id = invoices.sales_order_id
             AND r.settled + r.credited + r.written_off < r.amount)`,
        ),
      );
      return pageOf(await read(found.text, found.values), page);
    },
    async shippedNotInvoiced(scope, { customerId }, page) {
      const found = where(
        page.after !== null && condition("o.id > ?", page.after),
        inScope(scope, "o.owner_id"),
        customerId !== undefined && condition("o.customer_id = ?", customerId),
        condition("o.state IN ('pendingShipment', 'shipped', 'completed')"),
        condition("EXISTS (SELECT 1 FROM sales_order_lines l WHERE l.sales_order_id = o.id AND l.shipped - l.returned > l.invoiced)"),
      );
      const rows = await sql.rows<{ id: string }>(`SELECT o.id FROM sales_orders o ${found.text} ORDER BY o.id LIMIT ?`, [
        ...found.values,
        pageSize(page) + 1,
      ]);
      return pageOf(rows, page);
    },
  };
}

/** 1062, duplicate key: the document's own number is another's. */
async function numberIsFree(number: string | null, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    if (databaseErrorNumber(problem) === 1062) throw new Refusal("invoice.numberTaken", { number: number ?? "" });
    throw problem;
  }
}

async function withLines(sql: Sql, rows: readonly RowOf<typeof invoices>[]): Promise<Invoice[]> {
  if (rows.length === 0) return [];
  const lines = await select(sql, invoiceLines, "WHERE invoice_id IN (?) ORDER BY line_no", [rows.map((row) => row.id)]);
  return rows.map((row) => ({
    ...row,
    lines: lines.filter((line) => line.invoiceId === row.id).map((line) => lineIn(row.currency, line)),
  }));
}

function lineIn(currency: string, { invoiceId: _id, ...line }: RowOf<typeof invoiceLines>): Invoice["lines"][number] {
  return {
    ...line,
    netAmount: amount(line.netAmount, currency),
    taxAmount: amount(line.taxAmount, currency),
    creditedNet: amount(line.creditedNet, currency),
    creditedTax: amount(line.creditedTax, currency),
    concededNet: amount(line.concededNet, currency),
    concededTax: amount(line.concededTax, currency),
  };
}

function noteLineIn(currency: string, { creditNoteId: _id, ...line }: RowOf<typeof creditNoteLines>): CreditNote["lines"][number] {
  return { ...line, netAmount: amount(line.netAmount, currency), taxAmount: amount(line.taxAmount, currency) };
}
