import { money } from "../../../cards/kit/format";
import { outstandingOf } from "../../domain/payables/payable";
import { payPayable } from "../../domain/payables/pay-payable";
import { registerBill } from "../../domain/payables/register-bill";
import { voidPayable } from "../../domain/payables/void-payable";
import { cancelPurchaseOrder } from "../../domain/purchasing/cancel-purchase-order";
import { confirmPurchaseOrder } from "../../domain/purchasing/confirm-purchase-order";
import { orderRequisitions } from "../../domain/purchasing/order-requisitions";
import type { PurchaseOrder } from "../../domain/purchasing/purchase-order";
import { receivePurchase } from "../../domain/receipts/receive-purchase";
import { quantityOf } from "../../domain/products/units";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { answer, askFor, dayAnswer, done, isAnswered, liveCard, numberAnswer, reasonField, type AskedField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

async function orderOf({ tx }: CommandContext, tap: Tap): Promise<PurchaseOrder> {
  const order = await tx.purchaseOrders.find(tap.id);
  if (!order) throw new Refusal("purchaseOrder.notFound");
  return order;
}

async function payableOf({ tx }: CommandContext, tap: Tap) {
  const payable = await tx.payables.find(tap.id);
  if (!payable) throw new Refusal("payable.notFound");
  return payable;
}

/** An order of one line is received by its quantity; one of several as a whole, its parts by message. */
async function receiveFields({ tx }: CommandContext, { lines }: PurchaseOrder): Promise<AskedField[]> {
  const products = await tx.products.findMany(lines.map((line) => line.productId));
  const lots = products.some((product) => product.tracksLots);
  return [
    ...(lines.length === 1 ? [{ input: "number", name: "quantity", required: false } as const] : []),
    ...(lots
      ? [{ input: "text", maxLength: 60, name: "lot", required: true } as const, { input: "day", name: "expiry", required: false } as const]
      : []),
    { input: "text", lines: "many", maxLength: 500, name: "remark", required: false },
  ];
}

async function receive(context: CommandContext, tap: Tap) {
  const { tx, actor } = context;
  const order = await orderOf(context, tap);
  const { number } = order;
  if (!isAnswered(tap)) {
    const fields = await receiveFields(context, order);
    return askFor(context, tap, { form: "receivePurchase", action: "purchaseOrder.receive", number, about: number, fields });
  }
  const [counted, lot] = [numberAnswer(tap, "quantity"), answer(tap, "lot")];
  const [line] = order.lines;
  const product = line && (await tx.products.find(line.productId));
  const lines = counted !== null && line && product ? [{ lineNo: line.lineNo, quantity: quantityOf(product, counted, line.unit) }] : null;
  const { receipt } = await receivePurchase(tx, actor, {
    id: tap.id,
    version: tap.version,
    ...(lines && { lines }),
    ...(lot !== null && { lot: { number: lot, expiryDay: dayAnswer(tap, "expiry") } }),
    note: answer(tap, "remark"),
  });
  return done(context, "purchaseReceived", { number, receipt: receipt.number }, [liveCard("receipt", { kind: "receipt", id: receipt.id })]);
}

export const purchasingActions: readonly Action[] = [
  defineAction({
    name: "requisition.order",
    permission: "purchaseOrder.create",
    async handle(context, { id }) {
      const orders = await orderRequisitions(context.tx, context.actor, { requisitionIds: [id] });
      const parts = orders.map((order) => liveCard("purchaseOrder", { kind: "purchaseOrder", id: order.id }));
      return done(context, "purchaseDrafted", { number: orders.map((order) => order.number).join(", ") }, parts);
    },
  }),
  defineAction({
    name: "purchaseOrder.confirm",
    permission: "purchaseOrder.create",
    async handle(context, { id, version }) {
      const { number, state } = await confirmPurchaseOrder(context.tx, context.actor, { id, version });
      return done(context, state === "confirmed" ? "purchaseConfirmed" : "purchaseSubmitted", { number });
    },
  }),
  defineAction({ name: "purchaseOrder.receive", permission: "receipt.create", handle: receive }),
  defineAction({
    name: "purchaseOrder.cancel",
    permission: "purchaseOrder.create",
    async handle(context, tap) {
      const { number } = await orderOf(context, tap);
      const { id, version } = tap;
      if (!isAnswered(tap)) {
        const asked = { form: "cancelPurchase", action: "purchaseOrder.cancel", number, about: number, fields: [reasonField] } as const;
        return askFor(context, tap, asked);
      }
      await cancelPurchaseOrder(context.tx, context.actor, { id, version, reason: answer(tap, "reason") ?? "" });
      return done(context, "purchaseCancelled", { number });
    },
  }),
  defineAction({
    name: "purchaseOrder.bill",
    permission: "payable.register",
    async handle(context, tap) {
      const { number } = await orderOf(context, tap);
      const { id, version } = tap;
      if (!isAnswered(tap)) {
        const fields: readonly AskedField[] = [
          { input: "text", maxLength: 60, name: "billNumber", required: true },
          { input: "number", name: "billAmount", required: false },
          { input: "day", name: "billDay", required: false },
        ];
        return askFor(context, tap, { form: "enterBill", action: "purchaseOrder.bill", number, about: number, fields });
      }
      const [billNumber, amount, billDay] = [answer(tap, "billNumber"), numberAnswer(tap, "billAmount"), dayAnswer(tap, "billDay")];
      const payable = await registerBill(context.tx, context.actor, {
        id,
        version,
        ...(billNumber !== null && { billNumber }),
        ...(amount !== null && { amount }),
        ...(billDay && { billDay }),
      });
      const part = liveCard("payable", { kind: "payable", id: payable.id });
      return done(context, "billEntered", { number: payable.number }, [part]);
    },
  }),
  defineAction({
    name: "payable.pay",
    permission: "payable.pay",
    async handle(context, tap) {
      const payable = await payableOf(context, tap);
      const { number, currency } = payable;
      const { id, version } = tap;
      if (!isAnswered(tap)) {
        const open = outstandingOf(payable);
        const fields: readonly AskedField[] = [
          { input: "number", name: "amount", required: true, value: open },
          { input: "text", maxLength: 100, name: "reference", required: false },
        ];
        const about = `${number} ${money({ amount: open, currency })}`;
        return askFor(context, tap, { form: "payBill", action: "payable.pay", number, about, fields });
      }
      const [amount, reference] = [numberAnswer(tap, "amount"), answer(tap, "reference")];
      const given = { ...(amount !== null && { amount }), ...(reference !== null && { reference }) };
      await payPayable(context.tx, context.actor, { id, version, ...given });
      return done(context, "billPaid", { number });
    },
  }),
  defineAction({
    name: "payable.void",
    permission: "payable.register",
    async handle(context, tap) {
      const { number } = await payableOf(context, tap);
      const { id, version } = tap;
      if (!isAnswered(tap)) {
        const asked = { form: "voidBill", action: "payable.void", number, about: number, fields: [reasonField] } as const;
        return askFor(context, tap, asked);
      }
      await voidPayable(context.tx, context.actor, { id, version, reason: answer(tap, "reason") ?? "" });
      return done(context, "billVoided", { number });
    },
  }),
];
