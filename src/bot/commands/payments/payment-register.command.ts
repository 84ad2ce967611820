import { voidPayment } from "../../../domain/payments/void-payment";
import { dialogueTexts } from "../../texts/dialogue";
import { registerPayment } from "../../../domain/payments/register-payment";
import { settlePayment } from "../../../domain/payments/settle-payment";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { settleTargetOf } from "./settle-target";
import { grammar } from "./payment-register.grammar";

/** Registers what came in; money that names its invoice or order is settled against it at once. */
export const paymentRegister = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer, amount, account, method, on, invoice, order, reference }) {
    const registered = await registerPayment(tx, actor, {
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
    const { id } = registered;
    // Finance registers and settles; who may only register leaves the settling to others.
    const { version } =
      target && actor.permissions.has("payment.settle")
        ? (await settlePayment(tx, actor, { paymentId: id, shares: [{ to: settleTargetOf(target), amount: "rest" }] })).payment
        : registered;
    return { ...showRecord("payment", id), undo: { subject: { kind: "payment", id }, version, before: null } };
  },
  undo: {
    inverse: takenBackBy(({ tx, actor }, { id, version }) =>
      voidPayment(tx, actor, { paymentId: id, version, reason: dialogueTexts[actor.language].undoReason }),
    ),
  },
});
