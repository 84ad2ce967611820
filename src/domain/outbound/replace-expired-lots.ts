import { requirePermission } from "../access/scope";
import type { OrderLine, SalesOrder } from "../orders/order";
import type { Outbound, OutboundLine } from "../orders/outbound";
import { lineSource, positionsAfter } from "../orders/place-order";
import { coverShortages } from "../purchasing/cover-shortages";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { isPositive, less, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { expiredAmong } from "../stock/expired-reservations";
import { planReservation } from "../stock/plan-reservation";
import { giveBack } from "../stock/release-stock";
import { reserveStock } from "../stock/reserve-stock";
import { lockOutbound, moveOutbound, type OutboundRef } from "./lock-outbound";

/**
 * Lets go of what a document holds in expired lots and takes fresh ones as far as there are any; the rest is
 * backordered, and asked for where that makes a shortage. What was picked of those lines is to be picked anew.
 * Refuses `outbound.nothingExpired`.
 */
export async function replaceExpiredLots(
  tx: Tx,
  actor: Actor,
  ref: OutboundRef,
): Promise<{ readonly outbound: Outbound; readonly order: SalesOrder }> {
  requirePermission(actor, "outbound.pick");
  const { outbound, order } = await lockOutbound(tx, ref);
  const sources = outbound.lines.map((line) => line.orderLineId);
  const held = (await tx.stock.lockReservations(lineSource, sources)).filter((each) => each.warehouseId === outbound.warehouseId);
  const expired = await expiredAmong(tx, held);
  if (expired.length === 0) throw new Refusal("outbound.nothingExpired", { number: outbound.number });
  const lost = (line: OrderLine) => total(expired.filter((each) => each.source.id === line.id).map((each) => each.quantity));
  const hit = order.lines.filter((line) => isPositive(lost(line)));
  const products = new Set(hit.map((line) => line.productId));
  const today = await todayOf(tx);
  const levels = await tx.stock.levels([...products]);
  const needs = hit.map((line) => ({ sourceId: line.id, productId: line.productId, quantity: lost(line) }));
  const plan = planReservation(needs, levels, outbound.warehouseId, today);
  const saved = await saveOrder(tx, actor, order, (line) => ({ lost: lost(line), short: plan.short.get(line.id) ?? noQuantity }));
  const moved = await moveBack(tx, actor, outbound, saved, new Set(hit.map((line) => line.id)));
  await coverShortages(tx, actor, positionsAfter({ stocked: products, levels }, plan, outbound.warehouseId, today), order.id);
  await tx.flush();
  await giveBack(tx, expired);
  await reserveStock(tx, lineSource, plan.reservations);
  return { outbound: moved, order: saved };
}

async function saveOrder(
  tx: Tx,
  actor: Actor,
  order: SalesOrder,
  change: (line: OrderLine) => { readonly lost: Quantity; readonly short: Quantity },
): Promise<SalesOrder> {
  const lines = order.lines.map((line): OrderLine => {
    const { short } = change(line);
    return { ...line, reserved: less(line.reserved, short), backordered: plus(line.backordered, short) };
  });
  const changed = lines.filter((line, index) => line.reserved !== order.lines[index]?.reserved);
  const saved = await tx.orders.save({ ...order, lines }, changed);
  const lots = order.lines.filter((line) => isPositive(change(line).lost)).map((line) => ({ line: line.lineNo, ...change(line) }));
  const subject = { kind: "salesOrder", id: order.id };
  auditChange(tx, actor, "order.replaceLots", subject, { lines: order.lines, lots: null }, { lines, lots });
  return saved;
}

async function moveBack(tx: Tx, actor: Actor, outbound: Outbound, order: SalesOrder, hit: ReadonlySet<Id>): Promise<Outbound> {
  const lines = outbound.lines.map((line): OutboundLine => (hit.has(line.orderLineId) ? { ...line, picked: line.shipped } : line));
  const waiting = await moveOutbound(tx, actor, "awaitStock", outbound, { lines, pickerId: null });
  const ready = order.state === "pendingShipment" && order.lines.every((line) => !isPositive(line.backordered));
  return ready ? moveOutbound(tx, actor, "stockArrived", waiting) : waiting;
}
