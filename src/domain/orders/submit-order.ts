import { requirePermission } from "../access/scope";
import { requireFilledIn } from "../conditions/require-filled-in";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { lockOrder, type OrderRef } from "./move-order";
import { orderMachine } from "./order.machine";
import { placeOrAsk, type CreatedOrder } from "./place-or-ask";
import { priceOrder } from "./price-order";

/**
 * A draft (returned for change, or withdrawn) goes before its approvers again, or is placed at once where the policy
 * asks nobody any more. Refuses `field.required` and what `placeOrAsk` refuses.
 */
export async function submitOrder(tx: Tx, actor: Actor, ref: OrderRef): Promise<CreatedOrder> {
  requirePermission(actor, "order.create");
  const order = await lockOrder(tx, actor, ref);
  applyTransition(actor, orderMachine, "submit", order, null);
  await requireFilledIn(tx, actor, { kind: "salesOrder", id: order.id });
  const customer = await tx.customers.lock(order.customerId);
  if (!customer) throw new Refusal("customer.notFound");
  const { priced, book } = await priceOrder(tx, actor, order);
  return placeOrAsk(tx, actor, customer, order, priced, book, { isNew: false });
}
