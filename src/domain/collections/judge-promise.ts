import type { Actor } from "../shared/actor";
import { dayOf } from "../shared/calendar-day";
import { compare } from "../shared/money";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { closePromise } from "./note-promise";
import type { PaymentPromise } from "./payment-promise";
import { stillOwed } from "./still-owed";

/**
 * Whether a promise whose day has passed was kept. Whoever owes nothing more of what was due by that day kept it, and so did who
 * promised a sum and has paid that much since. Money counts when it has come, settled or not.
 */
export async function judgePromise(tx: Tx, actor: Actor, promise: PaymentPromise): Promise<PaymentPromise> {
  const { customerId, promisedDay, currency, amount } = promise;
  const owed = await stillOwed(tx, customerId, promisedDay);
  if (owed.every(({ receivable }) => receivable.currency !== currency)) return closePromise(tx, actor, promise, "kept");
  if (amount === null) return closePromise(tx, actor, promise, "broken");
  const notedDay = dayOf(promise.notedAt, (await companyOf(tx)).timeZone);
  const received = await tx.collections.receivedSince(promise, notedDay);
  return closePromise(tx, actor, promise, compare(received, amount) >= 0 ? "kept" : "broken", { received });
}
