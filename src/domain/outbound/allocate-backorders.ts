import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { isPositive, less, noQuantity, plus, total } from "../shared/quantity";
import { todayOf } from "../shared/settings";
import { auditChange } from "../shared/record-change";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { planReservation, type PlannedReservation } from "../stock/plan-reservation";
import { reserveStock } from "../stock/reserve-stock";
import type { SalesOrder } from "../orders/order";
import { outboundMachine } from "../orders/outbound.machine";
import { lineSource } from "../orders/place-order";

export interface ArrivedStock {
  readonly productId: Id;
  readonly warehouseId: Id;
}

/**
 * Gives what is free to the orders that wait for it, the oldest first, as far as it goes; documents that have all they
 * need are ready then. Returns the orders that got something. Run twice, the second changes nothing.
 */
export async function allocateBackorders(tx: Tx, actor: Actor, { productId, warehouseId }: ArrivedStock): Promise<readonly SalesOrder[]> {
  const waiting: SalesOrder[] = [];
  for (const id of await tx.orders.waitingFor(productId, warehouseId)) {
    const order = await tx.orders.lock(id);
    if (order && ["pendingPayment", "pendingShipment"].includes(order.state)) waiting.push(order);
  }
  const needs = waiting.flatMap((order) =>
    order.lines
      .filter((line) => line.productId === productId && isPositive(line.backordered))
      .map((line) => ({ sourceId: line.id, productId, quantity: line.backordered })),
  );
  if (needs.length === 0) return [];
  const { reservations } = planReservation(needs, await tx.stock.levels([productId]), warehouseId, await todayOf(tx));
  const served: SalesOrder[] = [];
  for (const order of waiting) {
    const after = await serve(tx, actor, order, reservations);
    if (after) served.push(after);
  }
  await tx.flush();
  await reserveStock(tx, lineSource, reservations);
  return served;
}

async function serve(tx: Tx, actor: Actor, order: SalesOrder, planned: readonly PlannedReservation[]): Promise<SalesOrder | null> {
  const changed = order.lines.flatMap((line) => {
    const got = total(planned.filter((each) => each.sourceId === line.id).map((each) => each.quantity));
    return got === noQuantity ? [] : [{ ...line, reserved: plus(line.reserved, got), backordered: less(line.backordered, got) }];
  });
  if (changed.length === 0) return null;
  const lines = order.lines.map((line) => changed.find((each) => each.id === line.id) ?? line);
  const saved = await tx.orders.save({ ...order, lines }, changed);
  const subject = { kind: "salesOrder", id: order.id };
  auditChange(tx, actor, "order.serveBackorder", subject, order, saved);
  const rest = lines.some((line) => line.backordered !== "0");
  const { number, customerId, ownerId } = order;
  tx.emit({ type: "order.backorderServed", subject, actorId: actor.personId, data: { number, customerId, ownerId, rest } });
  await readyOutbounds(tx, actor, saved);
  return saved;
}

/** Documents that waited and have all they need now. The caller holds the order's lock. */
async function readyOutbounds(tx: Tx, actor: Actor, order: SalesOrder): Promise<void> {
  if (order.state !== "pendingShipment" || order.lines.some((line) => line.backordered !== "0")) return;
  for (const outbound of await tx.outbounds.lockOfOrder(order.id)) {
    if (outbound.state !== "waiting") continue;
    const saved = await tx.outbounds.save(applyTransition(actor, outboundMachine, "stockArrived", outbound, null));
    const subject = { kind: "outbound", id: outbound.id };
    auditChange(tx, actor, "outbound.stockArrived", subject, outbound, saved);
    const { number, warehouseId, salesOrderId } = saved;
    tx.emit({ type: "outbound.ready", subject, actorId: actor.personId, data: { number, order: order.number, warehouseId, salesOrderId } });
  }
}
