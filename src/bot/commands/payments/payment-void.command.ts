import { voidPayment } from "../../../domain/payments/void-payment";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./payment-void.grammar";

export const paymentVoid = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { payment, reason }) {
    const { id } = await voidPayment(tx, actor, { paymentId: payment.id, reason });
    return showRecord("payment", id);
  },
  undo: { instead: { zh: "作废的回款不能恢复，请重新登记。", en: "A void payment stays void; please register it again." } },
});
