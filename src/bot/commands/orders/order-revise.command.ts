import { scopeOf } from "../../../domain/access/scope";
import type { OrderChanges } from "../../../domain/orders/price-order";
import { reviseOrder } from "../../../domain/orders/revise-order";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { lineChanges } from "../quotes/line-changes";
import { showRecord } from "../replies";
import { grammar } from "./order-revise.grammar";

/** For an order that came back from its approvers; a placed one is cancelled instead. */
export const orderRevise = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { order: named, ...asked }) {
    const order = await tx.orders.find(scopeOf(actor), named.id);
    if (!order) throw new Refusal("order.notFound");
    const { product, discountPercent, deliverBy } = asked;
    const changes: OrderChanges = {
      ...(await lineChanges(tx, order, asked)),
      ...(discountPercent !== undefined && !product && { discountPercent }),
      ...(deliverBy && { deliverBy: deliverBy.day }),
    };
    if (Object.keys(changes).length === 0) throw new Refusal("change.nothing", { number: order.number });
    await reviseOrder(tx, actor, { id: order.id, changes });
    return showRecord("salesOrder", order.id);
  },
});
