import type { Payment } from "../../../domain/payments/payment";
import type { PaymentStore } from "../../../domain/payments/payment-store";
import type { PaymentState } from "../../../domain/receivables/payment-balance";
import type { Scope } from "../../../domain/shared/actor";
import { pageOf, pageSize } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, inScope, isOneOf, where, type Condition } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

export const payments = table("payments", {
  id: column.id,
  number: column.text,
  customerId: column.id,
  amount: column.amount(),
  currency: column.text,
  allocated: column.amount(),
  refunded: column.amount(),
  receivedDay: column.day,
  account: column.textOrNull,
  method: column.textOrNull,
  reference: column.textOrNull,
  onceKey: column.textOrNull,
  state: column.word<PaymentState>(),
  voidReason: column.textOrNull,
  registeredBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});

export const paymentReductions = table("payment_reductions", {
  id: column.id,
  paymentId: column.id,
  kind: column.word<"refunded" | "voided">(),
  amount: column.decimal,
  effectiveDay: column.day,
  reason: column.text,
  actorId: column.id,
  postedAt: column.instant,
});

const withCustomer = "JOIN customers ON customers.id = payments.customer_id";

export function paymentStore(sql: Sql): PaymentStore {
  const one = async (rest: string, values: readonly unknown[]): Promise<Payment | null> =>
    (await select(sql, payments, rest, values))[0] ?? null;
  const seen = (scope: Scope, which: Condition) => {
    const found = where(which, inScope(scope, "customers.owner_id"));
    return one(`${withCustomer} ${found.text}`, found.values);
  };
  return {
    async add(payment) {
      try {
        await insert(sql, payments, [{ ...payment }]);
        return true;
      } catch (problem) {
        // 1062, duplicate key: only the statement is undone, the transaction goes on.
        if (payment.onceKey !== null && (problem as { errno?: number }).errno === 1062) return false;
        throw problem;
      }
    },
    byOnceKey: (onceKey) => one("WHERE once_key = ?", [onceKey]),
    alike: (like) =>
      one(
        "WHERE customer_id = ? AND amount = ? AND currency = ? AND received_day = ? AND reference <=> ? AND state <> 'voided' ORDER BY id LIMIT 1",
        [like.customerId, like.amount, like.currency, like.receivedDay, like.reference],
      ),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    async saveVoided(payment) {
      if (!(await updateVersioned(sql, payments, { ...payment }))) throw new Refusal("payment.stale", { number: payment.number });
      return { ...payment, version: payment.version + 1 };
    },
    addReduction: (reduction) => insert(sql, paymentReductions, [reduction]),

    find: (scope, id) => seen(scope, condition("payments.id = ?", id)),
    byNumber: (scope, number) => seen(scope, condition("payments.number = ?", number)),
    async list(scope, filter, page) {
      const found = where(
        inScope(scope, "customers.owner_id"),
        filter.customerId !== undefined && condition("payments.customer_id = ?", filter.customerId),
        filter.states !== undefined && isOneOf("payments.state", filter.states),
        page.after !== null && condition("payments.id < ?", page.after),
      );
      const rest = `${withCustomer} ${found.text} ORDER BY payments.id DESC LIMIT ?`;
      return pageOf(await select(sql, payments, rest, [...found.values, pageSize(page) + 1]), page);
    },
  };
}
