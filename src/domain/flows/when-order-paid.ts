import { systemActor } from "../access/identify-actor";
import { completeIfDone } from "../orders/complete-order";
import { confirmPayment } from "../outbound/confirm-payment";
import { companyOf } from "../shared/settings";
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
  async start(tx, event) {
    if (event.subject.kind !== "salesOrder") return;
    const order = await tx.orders.lock(event.subject.id);
    if (order) await completeIfDone(tx, systemActor("payments", (await companyOf(tx)).timeZone), order);
  },
});
