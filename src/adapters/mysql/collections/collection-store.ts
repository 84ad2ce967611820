import type { CollectionStore } from "../../../domain/collections/collection-store";
import type { PaymentPromise, PromiseState } from "../../../domain/collections/payment-promise";
import { amount as amountIn, sum } from "../../../domain/shared/money";
import { Refusal } from "../../../domain/shared/refusal";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned, type RowOf } from "../table";

export const paymentPromises = table("payment_promises", {
  id: column.id,
  customerId: column.id,
  promisedDay: column.day,
  amount: column.amountOrNull(),
  currency: column.text,
  state: column.word<PromiseState>(),
  openKey: column.textOrNull,
  notedBy: column.id,
  notedAt: column.instant,
  version: column.integer,
});

export function collectionStore(sql: Sql): CollectionStore {
  const many = async (rest: string, values: readonly unknown[]) => (await select(sql, paymentPromises, rest, values)).map(promiseFrom);
  return {
    addPromise: (promise) => insert(sql, paymentPromises, [rowOf(promise)]),
    findPromise: async (id) => (await many("WHERE id = ?", [id]))[0] ?? null,
    async savePromise(promise) {
      if (!(await updateVersioned(sql, paymentPromises, rowOf(promise)))) throw new Refusal("promise.stale");
      return { ...promise, version: promise.version + 1 };
    },
    openPromiseOf: async (customerId) => (await many("WHERE open_key = ?", [customerId]))[0] ?? null,
    promisesBefore: (day, limit) => many("WHERE state = 'open' AND promised_day < ? ORDER BY promised_day, id LIMIT ?", [day, limit]),
    promisesOf: async (customerId, limit) =>
      (await many("WHERE customer_id = ? ORDER BY noted_at DESC, id DESC LIMIT ?", [customerId, limit])).toReversed(),
    async receivedSince({ id, customerId, currency }, notedDay) {
      // Ids are ordered by time of making. What came in another currency is worth what it settled in this one.
      const since = [customerId, id, notedDay, currency];
      const rows = await sql.rows<{ received: string }>(
        `SELECT COALESCE(SUM(p.amount - p.refunded), 0) AS received FROM payments p
         WHERE p.customer_id = ? AND p.id > ? AND p.received_day >= ? AND p.currency = ? AND p.state <> 'voided'
         UNION ALL
         SELECT COALESCE(SUM(a.amount), 0) FROM payments p JOIN allocations a ON a.payment_id = p.id AND a.reversed_at IS NULL
           JOIN receivables r ON r.id = a.receivable_id
         WHERE p.customer_id = ? AND p.id > ? AND p.received_day >= ? AND p.currency <> ? AND r.currency = ?`,
        [...since, ...since, currency],
      );
      return sum(
        rows.map(({ received }) => amountIn(received, currency)),
        currency,
      );
    },
    async remindersOf({ id, customerId, dueDay }) {
      // Asked for by hand it speaks of all that is due that day. An escalation is told to colleagues, not to the customer.
      const rows = await sql.rows<{ happened_at: Date }>(
        `SELECT happened_at FROM collection_occasions
         WHERE customer_id = ? AND (once_key LIKE ? AND once_key NOT LIKE '%/escalated' OR once_key LIKE ? AND once_key >= ?)
         ORDER BY happened_at`,
        [customerId, `${id}/%`, `asked/${customerId}/%`, `asked/${customerId}/${dueDay ?? "9999"}`],
      );
      return rows.map((row) => row.happened_at);
    },
    async happened(onceKeys) {
      if (onceKeys.length === 0) return new Set();
      const rows = await sql.rows<{ once_key: string }>("SELECT once_key FROM collection_occasions WHERE once_key IN (?)", [[...onceKeys]]);
      return new Set(rows.map((row) => row.once_key));
    },
    async claimOccasion(onceKey, customerId, at) {
      const text = "INSERT IGNORE INTO collection_occasions (once_key, customer_id, happened_at) VALUES (?, ?, ?)";
      return (await sql.run(text, [onceKey, customerId, at])) === 1;
    },
  };
}

/** One open promise a customer: the open key is the customer's while it is open. */
function rowOf(promise: PaymentPromise): RowOf<typeof paymentPromises> {
  return { ...promise, openKey: promise.state === "open" ? promise.customerId : null };
}

function promiseFrom(row: RowOf<typeof paymentPromises>): PaymentPromise {
  const { id, customerId, promisedDay, amount, currency, state, notedBy, notedAt, version } = row;
  return { id, customerId, promisedDay, amount, currency, state, notedBy, notedAt, version };
}
