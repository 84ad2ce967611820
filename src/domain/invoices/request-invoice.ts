import { requirePermission } from "../access/scope";
import { normalCreditCode } from "../customers/reachable";
import { lockOrder } from "../orders/move-order";
import type { SalesOrder } from "../orders/order";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { sum } from "../shared/money";
import { isMore, isPositive, plus, type Quantity } from "../shared/quantity";
import { auditChange, auditCreated, optionalText, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { invoiceRef, type Invoice, type InvoiceKind, type InvoiceLine } from "./invoice";
import { invoicedSums, sumsOfPart, toInvoice, type InvoiceBasis } from "./to-invoice";

export interface RequestInvoice {
  readonly salesOrderId: Id;
  /** Default: what has shipped; all that was ordered where nothing has yet. */
  readonly basis?: InvoiceBasis;
  /** Base units by order line; default: all that may be invoiced. */
  readonly lines?: readonly { readonly orderLineId: Id; readonly quantity: Quantity }[];
  /** Default: special where the customer's tax id is known, else ordinary. */
  readonly kind?: InvoiceKind;
  /** Default: the customer's name. */
  readonly title?: string | null;
  readonly taxId?: string | null;
}

/**
 * Asks finance for an invoice over an order or a part of it. The quantities are taken at once, so that two requests never
 * cover the same goods. Refuses `invoice.notYet`, `invoice.nothingToInvoice`, `invoice.tooMuch`, `invoice.noSuchLine`.
 */
export async function requestInvoice(tx: Tx, actor: Actor, input: RequestInvoice): Promise<Invoice> {
  requirePermission(actor, "invoice.request");
  const order = await lockOrder(tx, actor, { id: input.salesOrderId });
  if (order.state === "draft" || order.state === "pendingApproval") throw new Refusal("invoice.notYet", { order: order.number });
  const customer = await tx.customers.find({ kind: "all" }, order.customerId);
  if (!customer) throw new Refusal("customer.notFound");
  const wanted = wantedOf(order, input);
  const lines = invoiceLines(order, wanted, await tx.invoices.ofOrder(order.id));
  const { currency } = order;
  const netAmount = sum(
    lines.map((line) => line.netAmount),
    currency,
  );
  const taxAmount = sum(
    lines.map((line) => line.taxAmount),
    currency,
  );
  const taxId = input.taxId ? normalCreditCode(input.taxId) : customer.creditCode;
  const invoice: Invoice = {
    id: newId(),
    number: await tx.numbers.next("INV"),
    issuedNumber: null,
    kind: input.kind ?? (taxId === null ? "ordinary" : "special"),
    title: requireText("invoiceTitle", optionalText("invoiceTitle", input.title, 200) ?? customer.name, 200),
    taxId,
    customerId: order.customerId,
    ownerId: order.ownerId,
    salesOrderId: order.id,
    state: "requested",
    currency,
    netAmount,
    taxAmount,
    totalAmount: sum([netAmount, taxAmount], currency),
    creditedAmount: sum([], currency),
    requestedBy: actor.personId,
    issuedBy: null,
    issuedDay: null,
    createdAt: tx.now,
    version: 1,
    lines,
  };
  await tx.invoices.add(invoice);
  await moveInvoiced(tx, actor, order, wanted);
  auditCreated(tx, actor, "invoice.request", invoiceRef(invoice), invoice);
  const { number, customerId, ownerId, totalAmount: total } = invoice;
  const data = { number, customerId, ownerId, order: order.number, salesOrderId: order.id, total, currency };
  tx.emit({ type: "invoice.requested", subject: invoiceRef(invoice), actorId: actor.personId, data });
  return invoice;
}

/** By order line, in base units. */
function wantedOf(order: SalesOrder, { lines, basis }: RequestInvoice): ReadonlyMap<Id, Quantity> {
  const shipped = order.lines.some((line) => isPositive(line.shipped));
  const over = basis ?? (shipped ? "shipped" : "ordered");
  const wanted = new Map<Id, Quantity>();
  if (!lines) {
    for (const line of order.lines) if (isPositive(toInvoice(line, over))) wanted.set(line.id, toInvoice(line, over));
  }
  for (const { orderLineId, quantity } of lines ?? []) {
    const line = order.lines.find((each) => each.id === orderLineId);
    if (!line || !isPositive(quantity)) throw new Refusal("invoice.noSuchLine", { order: order.number });
    const asked = plus(wanted.get(orderLineId) ?? ("0" as Quantity), quantity);
    const most = toInvoice(line, "ordered");
    if (isMore(asked, most)) throw new Refusal("invoice.tooMuch", { order: order.number, line: line.lineNo, most, wanted: asked });
    wanted.set(orderLineId, asked);
  }
  if (wanted.size === 0) throw new Refusal("invoice.nothingToInvoice", { order: order.number });
  return wanted;
}

function invoiceLines(order: SalesOrder, wanted: ReadonlyMap<Id, Quantity>, earlier: readonly Invoice[]): InvoiceLine[] {
  const { currency } = order;
  const none = sum([], currency);
  const before = invoicedSums(earlier, currency);
  return order.lines
    .filter((line) => wanted.has(line.id))
    .map((line, index) => {
      const quantity = wanted.get(line.id) as Quantity;
      const { net, tax } = sumsOfPart(line, quantity, before.get(line.id) ?? { net: none, tax: none }, currency);
      return {
        id: newId(),
        lineNo: index + 1,
        orderLineId: line.id,
        productId: line.productId,
        quantity,
        netAmount: net,
        taxAmount: tax,
        creditedQuantity: "0" as Quantity,
        creditedNet: none,
        creditedTax: none,
        concededNet: none,
        concededTax: none,
      };
    });
}

/** The order's lines know how much of them is invoiced; `by` is signed. */
export async function moveInvoiced(tx: Tx, actor: Actor, order: SalesOrder, by: ReadonlyMap<Id, Quantity>): Promise<SalesOrder> {
  const lines = order.lines.map((line) => ({ ...line, invoiced: plus(line.invoiced, by.get(line.id) ?? ("0" as Quantity)) }));
  const saved = await tx.orders.save(
    { ...order, lines },
    lines.filter((line) => by.has(line.id)),
  );
  auditChange(tx, actor, "order.invoice", { kind: "salesOrder", id: order.id }, order, saved);
  return saved;
}
