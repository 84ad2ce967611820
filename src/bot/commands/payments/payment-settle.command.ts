import { unsettlePayment } from "../../../domain/payments/unsettle-payment";
import { dialogueTexts } from "../../texts/dialogue";
import { scopeOf } from "../../../domain/access/scope";
import type { ChosenShare } from "../../../domain/payments/choose-shares";
import type { Payment } from "../../../domain/payments/payment";
import { settlePayment } from "../../../domain/payments/settle-payment";
import { openAmount } from "../../../domain/receivables/receivable";
import { amountOf } from "../../../domain/shared/amount-input";
import { Dec } from "../../../domain/shared/decimal";
import { compare, minus } from "../../../domain/shared/money";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { ArgumentValues } from "../../conversation/arguments";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { amountIn } from "../typed-values";
import { settleTargetOf } from "./settle-target";
import { grammar } from "./payment-settle.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

/** Settles a payment against what was named, else against the oldest due. */
export const paymentSettle = defineCommand({
  ...grammar,
  async handle({ tx, actor }, asked) {
    const payment = await tx.payments.find(scopeOf(actor), asked.payment.id);
    if (!payment) throw new Refusal("payment.notFound");
    const shares = await sharesOf(tx, payment, asked);
    const earlier = new Set((await tx.receivables.allocationsOfPayment(payment.id)).map((each) => each.receivableId));
    const settled = await settlePayment(tx, actor, { paymentId: payment.id, ...(shares && { shares }) });
    const receivableIds = settled.shares.map(({ receivable }) => receivable.id);
    // Where it had paid a part of the same receivable before, taking back all of it would be too much.
    if (receivableIds.some((id) => earlier.has(id))) return showRecord("payment", payment.id);
    const { id, version } = settled.payment;
    return { ...showRecord("payment", id), undo: { subject: { kind: "payment", id }, version, before: { receivableIds } } };
  },
  undo: {
    inverse: takenBackBy<{ receivableIds: readonly string[] }>(({ tx, actor }, { id, version, before }) =>
      unsettlePayment(tx, actor, {
        paymentId: id,
        version,
        receivableIds: before.receivableIds,
        reason: dialogueTexts[actor.language].undoReason,
      }),
    ),
    instead: { zh: "请在回款卡片上取消核销。", en: "Please un-settle it on the payment's card." },
  },
});

async function sharesOf(tx: Tx, payment: Payment, { against = [], amount, rate }: Asked): Promise<readonly ChosenShare[] | null> {
  const wanted = amount ? amountIn(amount, payment.currency) : "rest";
  const [, another] = against;
  if (another && amount) throw new Refusal("payment.whichAmount", { number: payment.number, documents: against.map((each) => each.typed) });
  const agreed = rate === undefined ? {} : { rate: new Dec(rate).toFixed() };
  if (against.length > 0) return against.map((each) => ({ to: settleTargetOf(each), amount: wanted, ...agreed }));
  return wanted === "rest" ? null : oldestUpTo(tx, payment, wanted);
}

/** So much of it, the oldest due first. What is more than everything open goes to the last, for settling to refuse. */
async function oldestUpTo(tx: Tx, payment: Payment, text: string): Promise<ChosenShare[]> {
  const { currency, customerId } = payment;
  let left = amountOf("amount", text, currency) ?? payment.amount;
  const open = (await tx.receivables.find({ kind: "all" }, { customerId, open: true, limit: 200 })).filter(
    (each) => each.currency === currency,
  );
  if (open.length === 0) throw new Refusal("payment.nothingToSettle", { number: payment.number });
  const shares: ChosenShare[] = [];
  for (const [at, each] of open.entries()) {
    if (compare(left, "0") <= 0) break;
    const owed = openAmount(each);
    const part = at === open.length - 1 || compare(left, owed) < 0 ? left : owed;
    left = minus(left, part, currency);
    shares.push({ to: { receivableId: each.id }, amount: part });
  }
  return shares;
}
