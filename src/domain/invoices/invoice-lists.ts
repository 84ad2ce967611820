import { requirePermission, scopeOf } from "../access/scope";
import type { OrderLine, SalesOrder } from "../orders/order";
import { openAmount, type Receivable } from "../receivables/receivable";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { compare, isZero, minus, smaller, sum, zero, type Amount } from "../shared/money";
import { isPositive, type Quantity } from "../shared/quantity";
import type { Tx } from "../shared/tx";
import type { Page, PageRequest } from "../shared/page";
import type { Invoice } from "./invoice";
import type { InvoiceFilter } from "./invoice-store";
import { invoicedSums, sumsOfPart, toInvoice } from "./to-invoice";

/** Of one customer, or of all. */
export type ListAsked = Pick<InvoiceFilter, "customerId">;

export interface Uninvoiced {
  readonly order: SalesOrder;
  readonly lines: readonly { readonly line: OrderLine; readonly quantity: Quantity }[];
  /** What an invoice over it comes to, tax included. */
  readonly amount: Amount;
}

/** What has gone out and stands on no invoice, the oldest order first. Throws `access.notAllowed`. */
export async function shippedNotInvoiced(tx: Tx, actor: Actor, asked: ListAsked, page: PageRequest): Promise<Page<Uninvoiced>> {
  requirePermission(actor, "invoice.read");
  const scope = scopeOf(actor);
  const found: Uninvoiced[] = [];
  const { items, next } = await tx.invoices.shippedNotInvoiced(scope, asked, page);
  for (const { id } of items) {
    const order = await tx.orders.find(scope, id);
    if (!order) continue;
    const before = invoicedSums(await tx.invoices.ofOrder(id), order.currency);
    const none = { net: zero(order.currency), tax: zero(order.currency) };
    const lines = order.lines
      .map((line) => ({ line, quantity: toInvoice(line, "shipped") }))
      .filter(({ quantity }) => isPositive(quantity));
    const parts = lines.map(({ line, quantity }) => sumsOfPart(line, quantity, before.get(line.id) ?? none, order.currency));
    found.push({
      order,
      lines,
      amount: sum(
        parts.flatMap(({ net, tax }) => [net, tax]),
        order.currency,
      ),
    });
  }
  return { items: found, next };
}

export interface UnpaidInvoice {
  readonly invoice: Invoice;
  readonly unpaid: Amount;
  /** The first day on which something of its order is due; null while none runs. */
  readonly dueDay: CalendarDay | null;
}

/** Invoices that are not paid, the oldest first. Throws `access.notAllowed`. */
export async function invoicedNotPaid(tx: Tx, actor: Actor, asked: ListAsked, page: PageRequest): Promise<Page<UnpaidInvoice>> {
  requirePermission(actor, "invoice.read");
  const { items: found, next } = await tx.invoices.issuedAndOwed(scopeOf(actor), asked, page);
  const orderIds = [...new Set(found.map((invoice) => invoice.salesOrderId))];
  const receivables = await tx.receivables.ofSources("salesOrder", orderIds);
  const unpaid: UnpaidInvoice[] = [];
  for (const orderId of orderIds) {
    const invoices = await tx.invoices.ofOrder(orderId);
    unpaid.push(
      ...unpaidOf(
        invoices,
        receivables.filter(({ source }) => source.id === orderId),
      ),
    );
  }
  const shown = new Set(found.map(({ id }) => id));
  const items = unpaid.filter(({ invoice }) => shown.has(invoice.id)).toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return { items, next };
}

/**
 * What of each of an order's invoices is not paid: money pays the oldest invoice first, and no more is open on all of them than on
 * the order. Pure.
 */
export function unpaidOf(invoices: readonly Invoice[], receivables: readonly Receivable[]): UnpaidInvoice[] {
  const [first] = receivables;
  if (!first) return [];
  const { currency } = first;
  let paid = sum(
    receivables.flatMap(({ settled, writtenOff }) => [settled, writtenOff]),
    currency,
  );
  let open = sum(receivables.map(openAmount), currency);
  const running = receivables.flatMap((each) => (isZero(openAmount(each)) || each.dueDay === null ? [] : [each.dueDay]));
  const dueDay = running.reduce<CalendarDay | null>((soonest, each) => (soonest === null || each < soonest ? each : soonest), null);
  const unpaid: UnpaidInvoice[] = [];
  const standing = invoices.filter(({ state }) => state === "issued" || state === "partlyCredited");
  for (const invoice of standing.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const owed = minus(invoice.totalAmount, invoice.creditedAmount, currency);
    const covered = smaller(paid, owed);
    paid = minus(paid, covered, currency);
    const left = smaller(minus(owed, covered, currency), open);
    if (compare(left, "0") <= 0) continue;
    open = minus(open, left, currency);
    unpaid.push({ invoice, unpaid: left, dueDay });
  }
  return unpaid;
}

function keyOf({ invoice }: UnpaidInvoice): string {
  return `${invoice.issuedDay ?? ""} ${invoice.id}`;
}
