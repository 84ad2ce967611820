import { markBilled } from "./register-bill";
import type { Actor } from "../shared/actor";
import { firstOpenBehind } from "../shared/closed-books";
import { negated } from "../shared/quantity";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { lockPayable, savePayable, type PayableRef } from "./pay-payable";
import type { Payable } from "./payable";
import { payableMachine } from "./payable.machine";

/**
 * A bill that was entered wrongly, and of which nothing is paid: what it billed can be billed again. It counts as never owed, so one of
 * a closed month stays as it is. Refuses `text.missing` and `payable.monthClosed`.
 */
export async function voidPayable(tx: Tx, actor: Actor, input: PayableRef & { readonly reason: string }): Promise<Payable> {
  const { payable, order } = await lockPayable(tx, input);
  const voidReason = requireText("reason", input.reason, 500);
  const moved = applyTransition(actor, payableMachine, "void", payable, null);
  const { number, billDay } = payable;
  if ((await firstOpenBehind(tx, billDay)) !== null) throw new Refusal("payable.monthClosed", { number, month: billDay.slice(0, 7) });
  const saved = await savePayable(tx, actor, "void", payable, { ...moved, voidReason }, { reason: voidReason });
  const freed = payable.lines.flatMap(({ orderLineId, quantity }) => {
    const line = order.lines.find((each) => each.id === orderLineId);
    return line ? [{ line, quantity: negated(quantity) }] : [];
  });
  await markBilled(tx, actor, order, freed);
  return saved;
}
