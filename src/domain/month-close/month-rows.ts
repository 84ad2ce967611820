import { invoicedNotPaid } from "../invoices/invoice-lists";
import { invoicedSums, sumsOfPart, toInvoice } from "../invoices/to-invoice";
import { keptOf, valueOf } from "../purchasing/purchase-order";
import type { Actor } from "../shared/actor";
import { addDays, dayBegins } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { isZero, sum, zero } from "../shared/money";
import { isMore, isPositive, least, less, total } from "../shared/quantity";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { daysOfMonth, monthOfDay, type MonthItem, type MonthRow } from "./month";
import type { DatedSum, MovedLine } from "./month-store";
import { oddNumbers } from "./odd-numbers";

interface Asked {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly month: string;
}

/** The documents behind each item; what is still to be done is as of now, what happened is of the month. */
export const rowsOf: Readonly<Record<MonthItem, (asked: Asked) => Promise<readonly MonthRow[]>>> = {
  async shippedNotInvoiced({ tx, month }) {
    const { timeZone } = await companyOf(tx);
    const until = dayBegins(addDays(daysOfMonth(month).to, 1), timeZone);
    const rows: MonthRow[] = [];
    for (const [orderId, shipped] of byOrder(await tx.months.shippedBefore(until))) {
      const order = await tx.orders.find({ kind: "all" }, orderId);
      if (!order) continue;
      const { currency, number, customerId } = order;
      const invoices = await tx.invoices.ofOrder(orderId);
      // The order's lines have given what is asked for away already; for the books only an invoice with a number is one.
      const asked = invoices.filter(({ state }) => state === "requested").flatMap(({ lines }) => lines);
      const issued = invoices.filter(({ state }) => state !== "requested");
      const before = invoicedSums(issued, currency);
      const sums = shipped.flatMap(({ lineId, quantity }) => {
        const found = order.lines.find(({ id }) => id === lineId);
        const onRequests = total(asked.filter(({ orderLineId }) => orderLineId === lineId).map((each) => each.quantity));
        const line = found && { ...found, invoiced: less(found.invoiced, onRequests) };
        // What shipped first is invoiced first: later shipments do not make the month's open again.
        const open = line && toInvoice({ ...line, shipped: least(quantity, line.shipped) }, "shipped");
        if (!open || !isPositive(open)) return [];
        const { net, tax } = sumsOfPart(line, open, before.get(lineId) ?? { net: zero(currency), tax: zero(currency) }, currency);
        return [net, tax];
      });
      const amount = sum(sums, currency);
      // Goods that replace others cost nothing: no invoice over them can be issued.
      if (!isZero(amount)) rows.push({ ...plain, key: orderId, number, ...customer(customerId), amount, currency });
    }
    return rows;
  },
  async invoicedNotPaid({ tx, actor, month }) {
    const { to } = daysOfMonth(month);
    const rows: MonthRow[] = [];
    for (let after: Id | null = null; ;) {
      const { items, next }: Awaited<ReturnType<typeof invoicedNotPaid>> = await invoicedNotPaid(tx, actor, {}, { limit: 200, after });
      const meant = items.filter(({ invoice }) => invoice.issuedDay !== null && invoice.issuedDay <= to);
      rows.push(
        ...meant.map(({ invoice, unpaid, dueDay }) => ({
          ...plain,
          key: invoice.id,
          number: invoice.number,
          ...customer(invoice.customerId),
          note: invoice.issuedNumber,
          day: dueDay,
          amount: unpaid,
          currency: invoice.currency,
        })),
      );
      // The oldest come first: behind one of a later month there is none of this.
      if (next === null || meant.length < items.length) return rows;
      after = next;
    }
  },
  paymentsNotSettled: async ({ tx, month }) => {
    const left = await tx.months.leftOfPayments(daysOfMonth(month).to);
    return left.filter(({ owes }) => owes).map((each) => rowOf(each, "customer"));
  },
  creditsUnused: async ({ tx, month }) => {
    const left = await tx.months.leftOfPayments(daysOfMonth(month).to);
    return left.filter(({ owes }) => !owes).map((each) => rowOf(each, "customer"));
  },
  writtenOff: async ({ tx, month }) => {
    const { from, to } = daysOfMonth(month);
    return (await tx.months.writtenOff(from, to)).map((each) => rowOf(each, "customer", { note: each.reason }));
  },
  creditNotes: async ({ tx, month }) => {
    const { from, to } = daysOfMonth(month);
    return (await tx.months.creditNotes(from, to)).map((each) => rowOf(each, "customer", { note: each.invoice }));
  },
  exchangeDifferences: async ({ tx, month }) => {
    const { from, to } = daysOfMonth(month);
    const { baseCurrency } = await companyOf(tx);
    const found = await tx.months.exchangeDifferences(from, to, baseCurrency);
    return found.map((each) => rowOf(each, "customer", { note: each.receivable }));
  },
  async invoiceNumbers({ tx, month }) {
    const { baseCurrency: currency } = await companyOf(tx);
    const all = await tx.months.ownNumbers(month.slice(0, 4));
    const series = [all.filter(({ issued }) => !issued.startsWith("R")), all.filter(({ issued }) => issued.startsWith("R"))];
    return series
      .flatMap((each) => oddNumbers(each))
      .filter(({ day }) => monthOfDay(day) === month)
      .map(({ fault, issued, after, day }) => ({
        ...plain,
        key: issued,
        number: issued,
        note: after?.issued ?? null,
        fault,
        day,
        currency,
      }));
  },
  billsNotMatched: async ({ tx, month }) => {
    const { from, to } = daysOfMonth(month);
    return (await tx.months.billsLetPass(from, to)).map((each) => rowOf(each, "supplier", { expected: each.expected }));
  },
  async receivedNotBilled({ tx, month }) {
    const rows: MonthRow[] = [];
    for (const [orderId, received] of byOrder(await tx.months.receivedBy(daysOfMonth(month).to))) {
      const order = await tx.purchaseOrders.find(orderId);
      if (!order) continue;
      const { currency, number, supplierId } = order;
      const sums = received.flatMap(({ lineId, quantity }) => {
        const line = order.lines.find(({ id }) => id === lineId);
        if (!line) return [];
        const kept = less(least(quantity, line.received), line.returned);
        return isMore(kept, line.billed) ? [valueOf(line, less(least(kept, keptOf(line)), line.billed), currency)] : [];
      });
      if (sums.length > 0) {
        const party = { kind: "supplier", id: supplierId } as const;
        rows.push({ ...plain, key: orderId, number, party, amount: sum(sums, currency), currency });
      }
    }
    return rows;
  },
};

const plain = { party: null, note: null, fault: null, expected: null, day: null, amount: null } as const;

const customer = (id: Id) => ({ party: { kind: "customer", id } as const });

function rowOf(
  { key, number, partyId, day, amount, currency }: DatedSum,
  kind: "customer" | "supplier",
  more: Partial<MonthRow> = {},
): MonthRow {
  return { ...plain, key, number, party: { kind, id: partyId }, day, amount, currency, ...more };
}

function byOrder(lines: readonly MovedLine[]): ReadonlyMap<Id, readonly MovedLine[]> {
  const orders = new Map<Id, MovedLine[]>();
  for (const line of lines) orders.set(line.orderId, [...(orders.get(line.orderId) ?? []), line]);
  return orders;
}
