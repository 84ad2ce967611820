import { systemActor } from "../access/identify-actor";
import { completeIfDone } from "../orders/complete-order";
import { confirmPayment } from "../outbound/confirm-payment";
import type { SubjectRef } from "../shared/domain-event";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { defineFlow } from "./define-flow";

/** The part that had to come first is paid: the goods may leave. */
export const whenPrepaidSettled = defineFlow({
  on: "receivable.prepaidSettled",
  async start(tx, event) {
    if (event.subject.kind !== "salesOrder") return;
    await confirmPayment(tx, systemActor("payments", (await companyOf(tx)).timeZone), event.subject.id);
  },
});

/** Nothing is owed any more: an order that is delivered is completed. */
export const whenAllSettled = defineFlow({
  on: "receivable.allSettled",
  start: (tx, { subject }) => complete(tx, subject),
});

/** The last that was owed may also be credited, for what came back or was cancelled, or written off. */
const whenOwedLess = (on: string) =>
  defineFlow({
    on,
    async start(tx, { subject }) {
      // Not locked: an order is locked before its receivables.
      const [receivable] = await tx.receivables.findMany([subject.id]);
      if (receivable) await complete(tx, receivable.source);
    },
  });

export const whenCredited = whenOwedLess("receivable.credited");
export const whenWrittenOff = whenOwedLess("receivable.writtenOff");

async function complete(tx: Tx, source: SubjectRef): Promise<void> {
  if (source.kind !== "salesOrder") return;
  const order = await tx.orders.lock(source.id);
  if (order) await completeIfDone(tx, systemActor("payments", (await companyOf(tx)).timeZone), order);
}
