import { unsettlePayment } from "../../../domain/payments/unsettle-payment";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./payment-unsettle.grammar";

/** What it had paid is open again; the money stays, as the customer's credit. */
export const paymentUnsettle = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { payment, reason }) {
    const { id } = await unsettlePayment(tx, actor, { paymentId: payment.id, reason });
    return showRecord("payment", id);
  },
});
