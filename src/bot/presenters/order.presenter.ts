import { orderCard, type OrderCardLine, type OrderCardProps, type OrderMove } from "../../../cards/orders/order.card";
import { includes, scopeOf } from "../../domain/access/scope";
import { invoicedFraction, toInvoice } from "../../domain/invoices/to-invoice";
import { openQuantity, type SalesOrder } from "../../domain/orders/order";
import { orderMachine } from "../../domain/orders/order.machine";
import type { Actor } from "../../domain/shared/actor";
import { Dec } from "../../domain/shared/decimal";
import { sum, unitPrice } from "../../domain/shared/money";
import { movesFrom } from "../../domain/shared/state-machine";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter } from "./define-presenter";
import { customerName, customersByKey, localMoment, namesOf, productName, sumOf } from "./wording";

export const orderPresenter = definePresenter({
  card: "order",
  async present(tx, viewer, subject) {
    const order = await tx.orders.find(scopeOf(viewer), subject.id);
    return order && orderCard.render(await propsOf(tx, viewer, order), viewer.language);
  },
});

async function propsOf(tx: Tx, viewer: Actor, order: SalesOrder) {
  const { currency } = order;
  const customer = (await customersByKey(tx, [order.customerId])).get(order.customerId);
  const who = await namesOf(tx, viewer, [order.ownerId]);
  const owed = await tx.receivables.ofSource({ kind: "salesOrder", id: order.id });
  const paid = sum(
    owed.map((each) => each.settled),
    currency,
  );
  const shipments = await tx.outbounds.shipmentsOfOrder(order.id);
  return {
    id: order.id,
    version: order.version,
    number: order.number,
    state: order.state,
    customer: customer ? customerName(customer, viewer) : "",
    owner: who(order.ownerId),
    total: sumOf(order.totalAmount, currency),
    paid: sumOf(paid, currency),
    terms: order.terms,
    deliverBy: order.deliverBy,
    deliverTo: order.deliverTo,
    customerPo: order.customerPo,
    documents: await documentsOf(tx, viewer, order),
    invoiced: invoicedFraction(order),
    lines: await linesOf(tx, viewer, order),
    shipments: shipments.map(({ shippedAt, carrier, tracking }) => ({ at: localMoment(viewer, shippedAt), carrier, tracking })),
    cancelled: await cancelledBy(tx, viewer, order),
    moves: await movesOf(tx, viewer, order),
  };
}

/** Of an order that was loaded as cancelled nobody knows more than why. */
async function cancelledBy(tx: Tx, viewer: Actor, order: SalesOrder): Promise<OrderCardProps["cancelled"]> {
  if (order.state !== "cancelled") return null;
  const done = await tx.auditLog.last({ kind: "salesOrder", id: order.id }, "order.cancel");
  const who = await namesOf(tx, viewer, [done?.actorId ?? null]);
  return { by: who(done?.actorId ?? null), at: done && localMoment(viewer, done.happenedAt), reason: order.cancelReason };
}

/** Where it came from and what came of it, as far as the viewer may read such documents. */
async function documentsOf(tx: Tx, viewer: Actor, order: SalesOrder): Promise<string[]> {
  const all = { kind: "all" } as const;
  const quote = order.quoteId ? await tx.quotes.find(all, order.quoteId) : null;
  const contract = order.contractId ? await tx.contracts.find(all, order.contractId) : null;
  const outbounds = await tx.outbounds.ofOrder(order.id);
  const replaces = await tx.returns.replacedBy(order.id);
  const returns = [...(replaces ? [replaces] : []), ...(await tx.returns.ofOrder(order.id))];
  const invoices = (await tx.invoices.ofOrder(order.id)).filter((each) => each.state !== "cancelled");
  return [
    ...(quote ? [`${quote.number} v${order.quoteVersionNo ?? quote.current.versionNo}`] : []),
    ...(contract ? [contract.number] : []),
    ...outbounds.map((outbound) => outbound.number),
    ...(viewer.permissions.has("invoice.read") ? invoices.map((invoice) => invoice.number) : []),
    ...(viewer.permissions.has("return.read") ? returns.map((each) => each.number) : []),
  ];
}

async function linesOf(tx: Tx, viewer: Actor, order: SalesOrder): Promise<OrderCardLine[]> {
  const products = new Map((await tx.products.findMany(order.lines.map((line) => line.productId))).map((each) => [each.id, each]));
  return order.lines.map((line) => {
    const product = products.get(line.productId);
    // Quantities are in the base unit, the price is of the unit that was typed.
    const price = new Dec(line.unitPrice).times(line.typedQuantity).dividedBy(line.quantity).toDecimalPlaces(6);
    return {
      product: product ? `${product.sku} ${productName(product, viewer)}` : "",
      unit: product?.baseUnit ?? line.unit,
      ordered: line.quantity,
      reserved: line.reserved,
      shipped: line.shipped,
      backordered: line.backordered,
      cancelled: line.cancelled,
      returned: line.returned,
      invoiced: line.invoiced,
      toShip: openQuantity(line),
      toInvoice: toInvoice(line, "ordered"),
      unitPrice: unitPrice(price, order.currency),
      amount: sum(order.taxInclusive ? [line.netAmount, line.taxAmount] : [line.netAmount], order.currency),
    };
  });
}

async function movesOf(tx: Tx, viewer: Actor, order: SalesOrder): Promise<OrderMove[]> {
  const legal = new Set<string>(
    movesFrom(orderMachine, order.state)
      .filter((move) => move.permission !== null && viewer.permissions.has(move.permission))
      .map((move) => move.name),
  );
  const [run] = await tx.approvals.of({ kind: "salesOrder", id: order.id });
  const moves: OrderMove[] = [];
  if (legal.has("submit") && includes(scopeOf(viewer), order.ownerId)) moves.push("submit");
  if (legal.has("ship")) moves.push("ship");
  if (order.state !== "draft" && order.state !== "cancelled" && viewer.permissions.has("payment.register")) moves.push("pay");
  if (legal.has("withdraw") && run?.request.submittedBy === viewer.personId) moves.push("withdraw");
  if ((legal.has("cancel") || legal.has("cancelRest")) && includes(scopeOf(viewer), order.ownerId)) moves.push("cancel");
  return moves;
}
