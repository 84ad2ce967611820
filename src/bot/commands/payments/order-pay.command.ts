import { scopeOf } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { grammar } from "./order-pay.grammar";
import { paymentRegister } from "./payment-register.command";

/** Money that names its order names its customer too. */
export const orderPay = defineCommand({
  ...grammar,
  async handle(context, { order: named, ...said }) {
    const order = await context.tx.orders.find(scopeOf(context.actor), named.id);
    if (!order) throw new Refusal("order.notFound");
    return paymentRegister.handle(context, { ...said, order: named, customer: { typed: named.typed, id: order.customerId } });
  },
});
