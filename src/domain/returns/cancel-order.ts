import { voidApproval } from "../approvals/void-approval";
import { lockOrder, moveOrder, type OrderRef } from "../orders/move-order";
import { openQuantity, type SalesOrder } from "../orders/order";
import { lineSource } from "../orders/place-order";
import { creditCancelled } from "../receivables/credit-cancelled";
import type { Actor } from "../shared/actor";
import { sum, type Amount } from "../shared/money";
import { isMore, noQuantity, plus } from "../shared/quantity";
import { requireText } from "../shared/record-change";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { releaseStock } from "../stock/release-stock";
import { moveOutbound } from "../outbound/lock-outbound";
import { keptOf, worthOfLast } from "./returnable";

export interface CancelOrder extends OrderRef {
  readonly reason: string;
}

/**
 * Ends what has not shipped: reservations given back, documents closed, what is not owed any more credited; money paid
 * for it becomes the customer's credit. Where a part has shipped, only the rest ends (C26) and the order counts as
 * shipped. It stands in this room because it asks what came back and is not owed already.
 * Refuses what `orderMachine` does not allow, and `text.missing` without a reason.
 */
export async function cancelOrder(tx: Tx, actor: Actor, input: CancelOrder): Promise<SalesOrder> {
  const reason = requireText("reason", input.reason, 500);
  const order = await lockOrder(tx, actor, input);
  const shipped = order.lines.some((line) => isMore(line.shipped, "0"));
  const placed = order.state === "pendingPayment" || order.state === "pendingShipment";
  const lines = order.lines.map((line) => ({
    ...line,
    cancelled: plus(line.cancelled, openQuantity(line)),
    reserved: noQuantity,
    backordered: noQuantity,
  }));
  const verb = shipped && order.state === "pendingShipment" ? "cancelRest" : "cancel";
  const cancelled = await moveOrder(tx, actor, verb, order, { lines, cancelReason: reason }, { reason });
  if (order.state === "pendingApproval") await voidApproval(tx, actor, { kind: "salesOrder", id: order.id });
  if (!placed) return cancelled;
  await closeOutbounds(tx, actor, order);
  await creditCancelled(tx, actor, {
    source: { kind: "salesOrder", id: order.id },
    amount: verb === "cancel" ? "all" : await unshippedWorth(tx, order),
    atMost: true,
    day: await todayOf(tx),
    reason,
  });
  await tx.flush();
  await releaseStock(
    tx,
    lineSource,
    order.lines.map((line) => line.id),
  );
  return cancelled;
}

/** What has come back of the rest's own lines was credited before. */
async function unshippedWorth(tx: Tx, order: SalesOrder): Promise<Amount> {
  const returns = await tx.returns.ofOrder(order.id);
  const { currency } = order;
  const worths = order.lines.map((line) => worthOfLast(line, openQuantity(line), keptOf(line, returns), currency));
  return sum(worths, currency);
}

async function closeOutbounds(tx: Tx, actor: Actor, order: SalesOrder): Promise<void> {
  for (const outbound of await tx.outbounds.lockOfOrder(order.id)) {
    if (outbound.state === "shipped" || outbound.state === "delivered" || outbound.state === "cancelled") continue;
    const started = outbound.lines.some((line) => isMore(line.shipped, "0"));
    const lines = outbound.lines.map((line) => ({ ...line, quantity: line.shipped, picked: line.shipped }));
    // One that shipped in part ends as shipped, with what left.
    if (started) await moveOutbound(tx, actor, "cancelRest", outbound, { lines });
    else await moveOutbound(tx, actor, "cancel", outbound);
  }
}
