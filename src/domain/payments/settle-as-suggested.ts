import { unallocated } from "../receivables/payment-balance";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { settlePayment, type SettlePayment, type Settled } from "./settle-payment";
import { suggestShares } from "./suggest-shares";

/** Settles what the payment most likely pays, looked for again under lock. Refuses what `settlePayment` refuses. */
export async function settleAsSuggested(tx: Tx, actor: Actor, input: Omit<SettlePayment, "shares">): Promise<Settled> {
  const payment = await tx.payments.lock(input.paymentId);
  if (!payment) throw new Refusal("payment.notFound");
  const open = await tx.receivables.lockOpenOfCustomer(payment.customerId, payment.currency);
  const suggestion = suggestShares(unallocated(payment), payment.reference, open);
  if (suggestion === null) return settlePayment(tx, actor, input);
  const shares = suggestion.shares.map(({ receivable, amount }) => ({ to: { receivableId: receivable.id }, amount }));
  return settlePayment(tx, actor, { ...input, shares });
}
