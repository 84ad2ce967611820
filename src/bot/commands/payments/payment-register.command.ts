import { registerPayment } from "../../../domain/payments/register-payment";
import { settlePayment } from "../../../domain/payments/settle-payment";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { settleTargetOf } from "./settle-target";
import { grammar } from "./payment-register.grammar";

/** Registers what came in; money that names its invoice or order is settled against it at once. */
export const paymentRegister = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer, amount, account, method, on, invoice, order, reference }) {
    const payment = await registerPayment(tx, actor, {
      customerId: customer.id,
      amount: amount.amount,
      ...(amount.currency !== undefined && { currency: amount.currency }),
      ...(on && { receivedDay: on.day }),
      ...(account && { account: account.id }),
      ...(method !== undefined && { method }),
      ...(reference !== undefined && { reference }),
      ...(actor.messageId !== null && { onceKey: `message:${actor.messageId}` }),
    });
    const target = invoice ?? order;
    // Finance registers and settles; who may only register leaves the settling to others.
    if (target && actor.permissions.has("payment.settle")) {
      await settlePayment(tx, actor, { paymentId: payment.id, shares: [{ to: settleTargetOf(target), amount: "rest" }] });
    }
    return showRecord("payment", payment.id);
  },
});
