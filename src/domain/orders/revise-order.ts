import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { lockOrder, noteOrder, type OrderRef } from "./move-order";
import type { SalesOrder } from "./order";
import { orderLineOf } from "./order-from-quote";
import { orderMachine } from "./order.machine";
import { priceOrder, type OrderChanges } from "./price-order";

/**
 * Changes a draft order in place: it was returned for that, or withdrawn. What was approved once is bound to its old
 * content, so it is submitted afresh. Refuses `state.notAllowed` for a placed order, `order.noLines`, what pricing refuses.
 */
export async function reviseOrder(tx: Tx, actor: Actor, input: OrderRef & { readonly changes: OrderChanges }): Promise<SalesOrder> {
  const order = await lockOrder(tx, actor, input);
  const moved = applyTransition(actor, orderMachine, "edit", order, null);
  const { priced } = await priceOrder(tx, actor, order, input.changes);
  if (priced.lines.length === 0) throw new Refusal("order.noLines");
  const { netAmount, taxAmount, totalAmount, deliverBy, contentHash } = priced;
  const saved = await tx.orders.saveDraft({
    ...moved,
    netAmount,
    taxAmount,
    totalAmount,
    deliverBy,
    contentHash,
    editedBy: actor.personId,
    lines: priced.lines.map((line, index) => orderLineOf(line, line.quantity, index + 1, priced, null)),
  });
  noteOrder(tx, actor, "edit", order, saved, { total: totalAmount, currency: order.currency });
  return saved;
}
