import { refundPayment } from "../payments/refund-payment";
import { unallocated } from "../receivables/payment-balance";
import type { Actor } from "../shared/actor";
import { anyAmountOf } from "../shared/amount-input";
import { compare, minus, smaller, sum, type Amount } from "../shared/money";
import { firstPage } from "../shared/page";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { lockReturn, moveReturn, type ReturnMove } from "./move-return";
import type { Return } from "./return";
import { returnMachine } from "./return.machine";

export interface RefundReturn extends ReturnMove {
  /** Plain decimal text; default: all that may be paid back. */
  readonly amount?: string;
}

/**
 * Money goes back for what was returned: at most what was paid for it and not paid back yet, out of payments that the customer has
 * credit from. Refuses `return.nothingToRefund`, `return.refundTooMuch`, `return.creditUsed` when the credit was used otherwise.
 */
export async function refundReturn(tx: Tx, actor: Actor, input: RefundReturn): Promise<Return> {
  const { given } = await lockReturn(tx, actor, input);
  applyTransition(actor, returnMachine, "refund", given, { actorId: actor.personId });
  const { currency, number, customerId } = given;
  const most = minus(given.releasedAmount, given.refundedAmount, currency);
  const wanted = input.amount === undefined ? most : anyAmountOf("amount", input.amount, currency);
  if (compare(wanted, "0") <= 0) throw new Refusal("return.nothingToRefund", { number });
  if (compare(wanted, most) > 0) throw new Refusal("return.refundTooMuch", { number, most, amount: wanted, currency });
  await payBack(tx, actor, given, wanted, customerId);
  const refundedAmount = sum([given.refundedAmount, wanted], currency);
  return moveReturn(tx, actor, "refund", given, { refundedAmount, closedAt: tx.now }, { refunded: wanted, currency });
}

/** The newest payments first: what was paid last for these goods is most likely what was set free. */
async function payBack(tx: Tx, actor: Actor, { currency, number }: Return, wanted: Amount, customerId: string): Promise<void> {
  const payments = await tx.payments.list(
    { kind: "all" },
    { customerId, states: ["registered", "partlySettled"] },
    { ...firstPage, limit: 50 },
  );
  const withCredit = payments.items.filter((each) => each.currency === currency && compare(unallocated(each), "0") > 0);
  let left = wanted;
  for (const payment of withCredit) {
    const amount = smaller(unallocated(payment), left);
    if (compare(amount, "0") <= 0) break;
    await refundPayment(tx, actor, { paymentId: payment.id, amount, reason: number });
    left = minus(left, amount, currency);
  }
  if (compare(left, "0") > 0) throw new Refusal("return.creditUsed", { number, missing: left, currency });
}
