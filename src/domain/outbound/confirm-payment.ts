import { moveOrder } from "../orders/move-order";
import type { SalesOrder } from "../orders/order";
import { openAmount } from "../receivables/receivable";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { isZero } from "../shared/money";
import { isPositive } from "../shared/quantity";
import type { Tx } from "../shared/tx";
import { moveOutbound } from "./lock-outbound";

/**
 * An order whose prepaid part is paid goes to the warehouse. Looks at the ledger itself, so that a payment taken back
 * meanwhile, or a second telling, does nothing. null when there is nothing to do.
 */
export async function confirmPayment(tx: Tx, actor: Actor, orderId: Id): Promise<SalesOrder | null> {
  const order = await tx.orders.lock(orderId);
  if (order?.state !== "pendingPayment") return null;
  const owed = await tx.receivables.ofSource({ kind: "salesOrder", id: orderId });
  if (owed.some((each) => each.due.from === "prepaid" && !isZero(openAmount(each)))) return null;
  const paid = await moveOrder(tx, actor, "confirmPayment", order);
  if (paid.lines.some((line) => isPositive(line.backordered))) return paid;
  for (const outbound of await tx.outbounds.lockOfOrder(orderId)) {
    if (outbound.state === "waiting") await moveOutbound(tx, actor, "stockArrived", outbound);
  }
  return paid;
}
