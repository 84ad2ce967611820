import { orderListCard, type OrderListProps } from "../../../../cards/orders/order-list.card";
import type { Card } from "../../../../cards/kit/nodes";
import type { SalesOrder } from "../../../domain/orders/order";
import { todayOf } from "../../../domain/shared/settings";
import { customerName, customersByKey, sumOf } from "../../presenters/wording";
import type { CommandContext } from "../define-command";

const unshipped = new Set<SalesOrder["state"]>(["pendingApproval", "pendingPayment", "pendingShipment"]);

export async function orderListOf(
  { tx, actor }: Pick<CommandContext, "tx" | "actor">,
  found: readonly SalesOrder[],
  { asked, page }: Pick<OrderListProps, "asked" | "page">,
): Promise<Card> {
  const today = await todayOf(tx);
  const customers = await customersByKey(
    tx,
    found.map((order) => order.customerId),
  );
  const orders = found.map(({ number, customerId, state, totalAmount, currency, deliverBy }) => {
    const customer = customers.get(customerId);
    return {
      number,
      customer: customer ? customerName(customer, actor) : "",
      state,
      total: sumOf(totalAmount, currency),
      deliverBy,
      late: deliverBy !== null && deliverBy < today && unshipped.has(state),
    };
  });
  return orderListCard.render({ asked, orders, page }, actor.language);
}
