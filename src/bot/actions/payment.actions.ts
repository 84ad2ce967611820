import { money } from "../../../cards/kit/format";
import { scopeOf } from "../../domain/access/scope";
import { settleAsSuggested } from "../../domain/payments/settle-as-suggested";
import { settlePayment } from "../../domain/payments/settle-payment";
import type { ChosenShare } from "../../domain/payments/choose-shares";
import type { Payment } from "../../domain/payments/payment";
import { unsettlePayment } from "../../domain/payments/unsettle-payment";
import { voidPayment } from "../../domain/payments/void-payment";
import { takenOf } from "../../domain/receivables/allocate-payment";
import { openAmount } from "../../domain/receivables/receivable";
import { amountOf } from "../../domain/shared/amount-input";
import { sum } from "../../domain/shared/money";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import { answer, askFor, done, isAnswered, numberAnswer, reasonField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

async function paymentOf({ tx, actor }: CommandContext, tap: Tap): Promise<Payment> {
  const payment = await tx.payments.find(scopeOf(actor), tap.id);
  if (!payment) throw new Refusal("payment.notFound");
  return payment;
}

const aboutOf = ({ number, amount, currency }: Payment) => `${number} ${money({ amount, currency })}`;

async function settle(context: CommandContext, tap: Tap, shares?: readonly ChosenShare[] | "suggested"): Promise<ChatReply> {
  const { tx, actor } = context;
  const ref = { paymentId: tap.id, version: tap.version };
  const settled =
    shares === "suggested"
      ? await settleAsSuggested(tx, actor, ref)
      : await settlePayment(tx, actor, { ...ref, ...(shares && { shares }) });
  const { number, currency } = settled.payment;
  const amounts = settled.shares.map(takenOf);
  return done(context, "paymentSettled", { number, amount: money({ amount: sum(amounts, currency), currency }) });
}

/** As many open receivables as a choice shows; the oldest due are the likely ones. */
const mostOffered = 30;

async function askWhatToSettle(context: CommandContext, tap: Tap, payment: Payment): Promise<ChatReply> {
  const { customerId, number, currency } = payment;
  const open = await context.tx.receivables.find({ kind: "all" }, { customerId, open: true, limit: mostOffered });
  const options = open.map((each) => ({
    value: each.id,
    label: [each.reference ?? each.number, money({ amount: openAmount(each), currency: each.currency }), each.dueDay]
      .filter(Boolean)
      .join(" · "),
  }));
  const foreign = open.some((each) => each.currency !== currency);
  // Nothing to choose from: settling says so itself.
  if (options.length === 0) return settle(context, tap);
  return askFor(context, tap, {
    form: "settlePayment",
    action: "payment.settle",
    number,
    about: aboutOf(payment),
    fields: [
      { input: "choice", name: "receivable", required: true, options },
      { input: "number", name: "amount", required: false },
      ...(foreign ? [{ input: "number", name: "rate", required: false } as const] : []),
    ],
  });
}

export const paymentActions: readonly Action[] = [
  defineAction({
    name: "payment.settleSuggested",
    permission: "payment.settle",
    handle: (context, tap) => settle(context, tap, "suggested"),
  }),
  defineAction({ name: "payment.settleOldest", permission: "payment.settle", handle: (context, tap) => settle(context, tap) }),
  defineAction({
    name: "payment.settle",
    permission: "payment.settle",
    async handle(context, tap) {
      const payment = await paymentOf(context, tap);
      if (!isAnswered(tap)) return askWhatToSettle(context, tap, payment);
      const receivableId = answer(tap, "receivable");
      if (receivableId === null) throw new Refusal("receivable.notFound");
      const amount = amountOf("amount", numberAnswer(tap, "amount"), payment.currency) ?? "rest";
      const rate = numberAnswer(tap, "rate");
      return settle(context, tap, [{ to: { receivableId }, amount, ...(rate !== null && { rate }) }]);
    },
  }),
  defineAction({
    name: "payment.unsettle",
    permission: "payment.settle",
    async handle(context, tap) {
      const payment = await paymentOf(context, tap);
      const { number } = payment;
      if (!isAnswered(tap)) {
        const about = aboutOf(payment);
        return askFor(context, tap, { form: "unsettlePayment", action: "payment.unsettle", number, about, fields: [reasonField] });
      }
      const reason = answer(tap, "reason") ?? "";
      await unsettlePayment(context.tx, context.actor, { paymentId: tap.id, version: tap.version, reason });
      return done(context, "paymentUnsettled", { number });
    },
  }),
  defineAction({
    name: "payment.void",
    permission: "payment.void",
    async handle(context, tap) {
      const payment = await paymentOf(context, tap);
      const { number } = payment;
      if (!isAnswered(tap)) {
        return askFor(context, tap, {
          form: "voidPayment",
          action: "payment.void",
          number,
          about: aboutOf(payment),
          fields: [reasonField],
        });
      }
      const reason = answer(tap, "reason") ?? "";
      await voidPayment(context.tx, context.actor, { paymentId: tap.id, version: tap.version, reason });
      return done(context, "paymentVoided", { number });
    },
  }),
];
