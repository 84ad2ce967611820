import { requireInScope } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { SalesOrder } from "../orders/order";
import { invoiceRef, type Invoice } from "./invoice";
import { invoiceMachine, type InvoiceVerb } from "./invoice.machine";

export interface InvoiceMove {
  readonly id: Id;
  readonly version?: number;
}

/**
 * An invoice with its order, both locked: the order first, as everywhere. Refuses `invoice.notFound` and `invoice.stale`.
 */
export async function lockInvoice(
  tx: Tx,
  actor: Actor,
  ref: InvoiceMove,
): Promise<{ readonly invoice: Invoice; readonly order: SalesOrder }> {
  const seen = requireInScope("invoice", actor, await tx.invoices.find({ kind: "all" }, ref.id));
  const order = await tx.orders.lock(seen.salesOrderId);
  const invoice = await tx.invoices.lock(ref.id);
  if (!order || !invoice) throw new Refusal("invoice.notFound");
  requireVersion("invoice", invoice, ref.version);
  return { invoice, order };
}

/** The move: table, save, audit line, event. */
export async function moveInvoice(
  tx: Tx,
  actor: Actor,
  verb: InvoiceVerb,
  invoice: Invoice,
  also: Partial<Invoice>,
  news: Readonly<Record<string, unknown>> = {},
): Promise<Invoice> {
  const saved = await tx.invoices.save({ ...applyTransition(actor, invoiceMachine, verb, invoice, null), ...also });
  auditChange(tx, actor, `invoice.${verb}`, invoiceRef(invoice), invoice, saved);
  const type = invoiceMachine.transitions.find((move) => move.name === verb)?.emits ?? `invoice.${verb}`;
  const { number, issuedNumber, customerId, ownerId, salesOrderId, totalAmount: total, currency, requestedBy } = saved;
  const data = { number, issuedNumber, customerId, ownerId, salesOrderId, total, currency, requestedBy, ...news };
  tx.emit({ type, subject: invoiceRef(saved), actorId: actor.personId, data });
  return saved;
}
