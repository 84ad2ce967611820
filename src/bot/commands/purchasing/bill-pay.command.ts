import { payPayable } from "../../../domain/payables/pay-payable";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { amountIn } from "../typed-values";
import { grammar } from "./bill-pay.grammar";

/** All that is owed of a bill, or so much of it. */
export const billPay = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { payable: named, amount, on, account, reference }) {
    const payable = await tx.payables.find(named.id);
    if (!payable) throw new Refusal("payable.notFound");
    const { id } = await payPayable(tx, actor, {
      id: payable.id,
      ...(amount && { amount: amountIn(amount, payable.currency) }),
      ...(on && { paidDay: on.day }),
      ...(account && { account: account.id }),
      ...(reference !== undefined && { reference }),
    });
    return showRecord("payable", id);
  },
});
