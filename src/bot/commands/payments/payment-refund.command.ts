import { scopeOf } from "../../../domain/access/scope";
import { refundPayment } from "../../../domain/payments/refund-payment";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { amountIn } from "../typed-values";
import { grammar } from "./payment-refund.grammar";

/** Of what is not settled; all of it where no sum is named. */
export const paymentRefund = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { payment: named, amount, reason }) {
    const payment = await tx.payments.find(scopeOf(actor), named.id);
    if (!payment) throw new Refusal("payment.notFound");
    await refundPayment(tx, actor, {
      paymentId: payment.id,
      ...(amount && { amount: amountIn(amount, payment.currency) }),
      reason,
    });
    return showRecord("payment", payment.id);
  },
});
