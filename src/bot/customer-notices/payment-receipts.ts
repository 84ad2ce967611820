import { day, money } from "../../../cards/kit/format";
import { defineFlow, type Flow } from "../../domain/flows/define-flow";
import type { Payment } from "../../domain/payments/payment";
import type { Receivable } from "../../domain/receivables/receivable";
import type { Tx } from "../../domain/shared/tx";
import { tellCustomer } from "./tell-customer";

const all = { kind: "all" } as const;
/** Until then what pays a prepaid order has been settled, and the rules of paid orders have said what they say. */
const waitMinutes = 2;

async function sendReceipt(tx: Tx, payment: Payment): Promise<void> {
  const { id, number, customerId, amount, currency, receivedDay } = payment;
  await tellCustomer(tx, null, {
    onceKey: `payment.registered:${id}`,
    customerId,
    template: "paymentReceived",
    about: { kind: "payment", id },
    fields: (language) => ({ payment: number, amount: money({ amount, currency }), day: day(receivedDay, language) }),
  });
}

const isPrepaid = ({ due }: Receivable) => due.from === "prepaid";

async function settledPrepaid(tx: Tx, { id }: Payment): Promise<Receivable[]> {
  const shares = await tx.receivables.allocationsOfPayment(id);
  return (await tx.receivables.findMany(shares.map(({ receivableId }) => receivableId))).filter(isPrepaid);
}

/** Whoever pays before the goods is told of the order by the company's rules: one message says both. */
const whenPaid = defineFlow({
  on: "payment.registered",
  async start(tx, event) {
    const payment = await tx.payments.find(all, event.subject.id);
    if (!payment) return;
    const owed = await tx.receivables.find(all, { customerId: payment.customerId, open: true, limit: 200 });
    if (!owed.some(isPrepaid) && (await settledPrepaid(tx, payment)).length === 0) return sendReceipt(tx, payment);
    const notBefore = new Date(tx.now.getTime() + waitMinutes * 60_000);
    tx.emit({ type: "payment.receiptDue", subject: event.subject, actorId: event.actorId, data: {}, notBefore });
  },
});

/** Sent unless a rule has told of each order that the money paid; what was voided meanwhile was a mistake that nobody need hear of. */
const whenReceiptDue = defineFlow({
  on: "payment.receiptDue",
  async start(tx, event) {
    const payment = await tx.payments.find(all, event.subject.id);
    if (!payment || payment.state === "voided") return;
    const orders = new Map((await settledPrepaid(tx, payment)).map(({ source }) => [source.id, source]));
    for (const source of orders.values()) {
      if (!(await tx.messages.toldByRule(payment.customerId, source, payment.createdAt))) return sendReceipt(tx, payment);
    }
    if (orders.size === 0) await sendReceipt(tx, payment);
  },
});

export const paymentReceipts: readonly Flow[] = [whenPaid, whenReceiptDue];
