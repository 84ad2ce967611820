import { scopeOf } from "../../domain/access/scope";
import { withdrawApproval } from "../../domain/approvals/withdraw-approval";
import { approvalSubjects } from "../../domain/flows/approval-subjects";
import { submitOrder } from "../../domain/orders/submit-order";
import type { SalesOrder } from "../../domain/orders/order";
import { cancelOrder } from "../../domain/returns/cancel-order";
import { registerPayment } from "../../domain/payments/register-payment";
import { settlePayment } from "../../domain/payments/settle-payment";
import { openAmount } from "../../domain/receivables/receivable";
import { isZero, sum } from "../../domain/shared/money";
import { requireVersion } from "../../domain/shared/record-change";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import { answer, askFor, done, isAnswered, liveCard, numberAnswer, reasonField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";
import { shipFromForm } from "./outbound.actions";

async function orderOf({ tx, actor }: CommandContext, tap: Tap): Promise<SalesOrder> {
  const order = await tx.orders.find(scopeOf(actor), tap.id);
  if (!order) throw new Refusal("order.notFound");
  return order;
}

async function aboutOf({ tx }: CommandContext, order: SalesOrder): Promise<string> {
  const customer = await tx.customers.find({ kind: "all" }, order.customerId);
  return [order.number, customer?.name].filter(Boolean).join(" ");
}

/** Registers what came in and settles the order with it; what is over is the customer's credit. */
async function pay(context: CommandContext, tap: Tap): Promise<ChatReply> {
  const { tx, actor } = context;
  const order = await orderOf(context, tap);
  const { customerId, currency, number } = order;
  const source = { kind: "salesOrder", id: order.id };
  const open = sum((await tx.receivables.ofSource(source)).map(openAmount), currency);
  if (!isAnswered(tap)) {
    const fields = [
      { input: "number", name: "amount", required: true, ...(!isZero(open) && { value: open }) },
      { input: "text", maxLength: 40, name: "account", required: false },
      { input: "text", maxLength: 100, name: "reference", required: false },
    ] as const;
    return askFor(context, tap, { form: "payOrder", action: "order.pay", number, about: await aboutOf(context, order), fields });
  }
  // A form that was sent twice: after the first the order is another version.
  requireVersion("order", order, tap.version);
  const [account, reference] = [answer(tap, "account"), answer(tap, "reference")];
  const payment = await registerPayment(tx, actor, {
    customerId,
    currency,
    amount: numberAnswer(tap, "amount") ?? "",
    ...(account !== null && { account }),
    ...(reference !== null && { reference }),
  });
  if (!isZero(open)) await settlePayment(tx, actor, { paymentId: payment.id, shares: [{ to: { source }, amount: "rest" }] });
  return done(context, "paymentRegistered", { number: payment.number }, [liveCard("payment", { kind: "payment", id: payment.id })]);
}

export const orderActions: readonly Action[] = [
  defineAction({
    name: "order.ship",
    permission: "outbound.ship",
    async handle(context, tap) {
      const order = await orderOf(context, tap);
      const open = (await context.tx.outbounds.ofOrder(order.id)).filter((each) => ["ready", "picking", "waiting"].includes(each.state));
      const [outbound] = open;
      if (!outbound) throw new Refusal("outbound.notFound");
      requireVersion("order", order, tap.version);
      return shipFromForm(context, tap, outbound, { action: "order.ship" });
    },
  }),
  defineAction({ name: "order.pay", permission: "payment.register", handle: pay }),
  defineAction({
    name: "order.submit",
    permission: "order.create",
    async handle(context, { id, version }) {
      const { order, reasons } = await submitOrder(context.tx, context.actor, { id, version });
      return done(context, reasons.length === 0 ? "orderPlacedAtOnce" : "orderSubmitted", { number: order.number });
    },
  }),
  defineAction({
    name: "order.withdraw",
    permission: "order.create",
    async handle(context, tap) {
      const order = await orderOf(context, tap);
      requireVersion("order", order, tap.version);
      await withdrawApproval(context.tx, context.actor, approvalSubjects, { subject: { kind: "salesOrder", id: tap.id } });
      return done(context, "approvalWithdrawn", { number: order.number });
    },
  }),
  defineAction({
    name: "order.cancel",
    permission: "order.cancel",
    async handle(context, tap) {
      const order = await orderOf(context, tap);
      const { number } = order;
      if (!isAnswered(tap)) {
        const about = await aboutOf(context, order);
        return askFor(context, tap, { form: "cancelOrder", action: "order.cancel", number, about, fields: [reasonField] });
      }
      const { id, version } = tap;
      await cancelOrder(context.tx, context.actor, { id, version, reason: answer(tap, "reason") ?? "" });
      return done(context, "orderCancelled", { number });
    },
  }),
];
