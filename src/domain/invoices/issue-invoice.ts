import { dueFromInvoice } from "../receivables/start-due";
import type { Actor } from "../shared/actor";
import { dayOf, type CalendarDay } from "../shared/calendar-day";
import { requireOpenDay } from "../shared/closed-books";
import { Dec } from "../shared/decimal";
import { amount, minus, sum, type Amount } from "../shared/money";
import { less, negated } from "../shared/quantity";
import { optionalText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { SalesOrder } from "../orders/order";
import type { Invoice } from "./invoice";
import { invoiceMachine } from "./invoice.machine";
import { lockInvoice, moveInvoice, type InvoiceMove } from "./move-invoice";
import { moveInvoiced } from "./request-invoice";
import { invoicedSums } from "./to-invoice";

export interface IssueInvoice extends InvoiceMove {
  /** The number that the tax system gave; left out: the next one of ours. */
  readonly taxNumber?: string | null;
  readonly day?: CalendarDay;
}

/**
 * The invoice goes out: it gets its number and starts what is due from the invoice, for its share of the order. Refuses
 * `invoice.noTaxId`, `invoice.futureDay`, `month.isClosed`, `invoice.numberTaken`.
 */
export async function issueInvoice(tx: Tx, actor: Actor, input: IssueInvoice): Promise<Invoice> {
  const { invoice, order } = await lockInvoice(tx, actor, input);
  applyTransition(actor, invoiceMachine, "issue", invoice, null);
  const today = dayOf(tx.now, (await companyOf(tx)).timeZone);
  const day = input.day ?? today;
  if (day > today) throw new Refusal("invoice.futureDay", { day });
  await requireOpenDay(tx, day);
  await startDue(tx, actor, invoice, order, day);
  const typed = optionalText("taxNumber", input.taxNumber, 40);
  // The series is held from here to the commit: nothing slow comes after it.
  const issuedNumber = typed ?? (await ownNumber(tx, "invoice", "", day));
  return moveInvoice(tx, actor, "issue", invoice, { issuedNumber, issuedBy: actor.personId, issuedDay: day });
}

/** "2026-000012": consecutive within the year, because what is rolled back gives its number back. */
export async function ownNumber(tx: Tx, series: string, prefix: string, day: CalendarDay): Promise<string> {
  const year = day.slice(0, 4);
  return `${prefix}${year}-${String(await tx.invoices.drawNumber(`${series}-${year}`)).padStart(6, "0")}`;
}

async function startDue(tx: Tx, actor: Actor, invoice: Invoice, order: SalesOrder, day: CalendarDay): Promise<void> {
  const open = notInvoicedValue(
    order,
    (await tx.invoices.ofOrder(order.id)).filter((each) => each.state !== "requested"),
  );
  await dueFromInvoice(tx, actor, { source: { kind: "salesOrder", id: order.id }, day, share: { now: invoice.totalAmount, open } });
}

/** What the order still comes to, tax included, less what was issued before. */
function notInvoicedValue(order: SalesOrder, issued: readonly Invoice[]): Amount {
  const { currency } = order;
  const whole = order.lines.reduce((all, line) => {
    const kept = less(less(line.quantity, line.cancelled), line.returned);
    return all.plus(new Dec(line.netAmount).plus(line.taxAmount).times(kept).dividedBy(line.quantity));
  }, new Dec(0));
  const sums = [...invoicedSums(issued, currency).values()].flatMap(({ net, tax }) => [net, tax]);
  return minus(amount(whole.toDecimalPlaces(12), currency), sum(sums, currency), currency);
}

/** Withdraws a request: its quantities may be invoiced again. */
export async function cancelInvoice(tx: Tx, actor: Actor, move: InvoiceMove): Promise<Invoice> {
  const { invoice, order } = await lockInvoice(tx, actor, move);
  const cancelled = await moveInvoice(tx, actor, "cancel", invoice, {});
  const back = new Map(invoice.lines.map((line) => [line.orderLineId, negated(line.quantity)]));
  await moveInvoiced(tx, actor, order, back);
  return cancelled;
}
