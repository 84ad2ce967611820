import { openAmount } from "../receivables/receivable";
import type { Actor } from "../shared/actor";
import { isZero } from "../shared/money";
import type { Tx } from "../shared/tx";
import { moveOrder } from "./move-order";
import type { SalesOrder } from "./order";

/** Completed is what is shipped, delivered and paid; asked after each of them. The caller holds the order's lock. */
export async function completeIfDone(tx: Tx, actor: Actor, order: SalesOrder): Promise<SalesOrder> {
  if (order.state !== "shipped") return order;
  const shipments = await tx.outbounds.shipmentsOfOrder(order.id);
  if (shipments.some((each) => each.deliveredAt === null)) return order;
  const owed = await tx.receivables.ofSource({ kind: "salesOrder", id: order.id });
  if (!owed.every((each) => isZero(openAmount(each)))) return order;
  return moveOrder(tx, actor, "complete", order, { completedAt: tx.now });
}
