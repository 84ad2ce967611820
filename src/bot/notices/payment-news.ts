import type { Payment } from "../../domain/payments/payment";
import type { Tx } from "../../domain/shared/tx";
import type { KeptEvent } from "./define-notice";

/** While a payment is news, its card is in front of whom it was told; what follows of it shows there, and is not told beside it. */
const newsMinutes = 10;

export function isNews({ createdAt }: Pick<Payment, "createdAt">, { happenedAt }: KeptEvent): boolean {
  return happenedAt.getTime() - createdAt.getTime() < newsMinutes * 60_000;
}

/** Both were done in one go: a gateway's payment, a bank's line, an order's payment. */
export function isSameMoment(one: Date, other: Date): boolean {
  return one.getTime() === other.getTime();
}

/** Whether the event's order was paid by money whose card its customer's owner has just been given. */
export async function paidByNews(tx: Tx, event: KeptEvent): Promise<boolean> {
  const parts = await tx.receivables.ofSource(event.subject);
  const shares = await tx.receivables.allocationsOfReceivables(parts.map(({ id }) => id));
  for (const id of new Set(shares.map(({ paymentId }) => paymentId))) {
    const payment = await tx.payments.find({ kind: "all" }, id);
    if (payment && isNews(payment, event)) return true;
  }
  return false;
}
