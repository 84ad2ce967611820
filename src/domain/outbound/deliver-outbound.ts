import { completeIfDone } from "../orders/complete-order";
import type { SalesOrder } from "../orders/order";
import type { Outbound } from "../orders/outbound";
import { dueFromDelivery } from "../receivables/start-due";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { lockOutbound, moveOutbound, type OutboundRef } from "./lock-outbound";
import { requirePermission } from "../access/scope";

/**
 * The customer has what was sent. What is due on delivery is dated once all of the order is out and here; an order that
 * is paid as well is completed. Refuses `outbound.nothingOut` when nothing is on its way.
 */
export async function deliverOutbound(
  tx: Tx,
  actor: Actor,
  ref: OutboundRef,
): Promise<{ readonly outbound: Outbound; readonly order: SalesOrder }> {
  requirePermission(actor, "outbound.ship");
  const { outbound, order } = await lockOutbound(tx, ref);
  const shipments = await tx.outbounds.shipmentsOfOrder(order.id);
  const out = shipments.filter((each) => each.outboundId === outbound.id && each.deliveredAt === null);
  if (out.length === 0) throw new Refusal("outbound.nothingOut", { number: outbound.number });
  await tx.outbounds.setDelivered(
    out.map((each) => each.id),
    tx.now,
  );
  for (const each of out) {
    const subject = { kind: "shipment", id: each.id };
    const common = { actorId: actor.personId, messageId: actor.messageId, verb: "shipment.deliver", subject };
    tx.audit({ ...common, before: { deliveredAt: null }, after: { deliveredAt: tx.now } });
  }
  if (outbound.state !== "shipped") return { outbound, order };
  const delivered = await moveOutbound(tx, actor, "deliver", outbound);
  await dueFromDelivery(tx, actor, { source: { kind: "salesOrder", id: order.id }, day: await todayOf(tx) });
  return { outbound: delivered, order: await completeIfDone(tx, actor, order) };
}
