import type { Allocation, Receivable, ReceivableEntry } from "../../../domain/receivables/receivable";
import type { ReceivableStore } from "../../../domain/receivables/receivable-store";
import { newId } from "../../../domain/shared/id";
import { amount as amountIn } from "../../../domain/shared/money";
import { condition, dayOrLast, inScope, rowsInOrder, where } from "../conditions";
import type { Sql } from "../sql";
import { insert, rowFrom, select, update, type RowOf } from "../table";
import { linesOfAccount } from "./account-lines";
import { creditAsOf, openItemsAsOf, totalsOf } from "./ledger-history";
import { allocations, paymentBalances, receivableDueChanges, receivableEntries, receivables } from "./tables";

const open = "receivables.settled + receivables.credited + receivables.written_off < receivables.amount";

/** A sum as the exact decimal it is: text beside a column is reckoned as a float, in which 600.44 + 123.65 + 218.55 is more than 942.64. */
const exact = "CAST(? AS DECIMAL(20,4))";

export function receivableStore(sql: Sql): ReceivableStore {
  const many = async (rest: string, values: readonly unknown[]) => (await select(sql, receivables, rest, values)).map(receivableFrom);
  return {
    add: (added) => insert(sql, receivables, added.map(rowOfReceivable)),
    addEntries: (entries) =>
      insert(
        sql,
        receivableEntries,
        entries.map(({ source, ...entry }) => ({ ...entry, sourceKind: source.kind, sourceId: source.id })),
      ),
    async entriesOf(id) {
      const rows = await select(sql, receivableEntries, "WHERE receivable_id = ? ORDER BY effective_day, id", [id]);
      return rows.map(({ sourceKind: kind, sourceId, ...entry }) => ({
        ...entry,
        amount: entry.amount as ReceivableEntry["amount"],
        source: { kind, id: sourceId },
      }));
    },
    async move(id, { amount, settled, credited, writtenOff }) {
      const matched = await sql.run(
        `UPDATE receivables SET amount = amount + ${exact}, settled = settled + ${exact}, credited = credited + ${exact},
           written_off = written_off + ${exact}, version = version + 1
         WHERE id = ? AND amount + ${exact} >= 0 AND settled + ${exact} >= 0 AND credited + ${exact} >= 0 AND written_off + ${exact} >= 0
           AND settled + ${exact} + credited + ${exact} + written_off + ${exact} <= amount + ${exact}`,
        [amount, settled, credited, writtenOff, id, amount, settled, credited, writtenOff, settled, credited, writtenOff, amount],
      );
      return matched === 1;
    },
    async setDueDay(id, dueDay, from) {
      const [before] = await many("WHERE id = ?", [id]);
      if (before) {
        const change = { id: newId(), receivableId: id, changedDay: from, dueDayBefore: before.dueDay };
        await insert(sql, receivableDueChanges, [change]);
      }
      await update(sql, receivables, { dueDay }, "WHERE id = ?", [id]);
    },

    ofSource: (source) => many("WHERE source_kind = ? AND source_id = ? ORDER BY part_no", [source.kind, source.id]),
    ofSources: async (kind, ids) => (ids.length === 0 ? [] : many("WHERE source_kind = ? AND source_id IN (?) ORDER BY id", [kind, ids])),
    findMany: async (ids) => (ids.length === 0 ? [] : many("WHERE id IN (?)", [ids])),
    lockMany: async (ids) => (ids.length === 0 ? [] : many("WHERE id IN (?) ORDER BY id FOR UPDATE", [ids])),
    lockOfSource: (source) => many("WHERE source_kind = ? AND source_id = ? ORDER BY id FOR UPDATE", [source.kind, source.id]),
    lockOpenOfCustomer: (customerId, currency) =>
      many(`WHERE customer_id = ? AND currency = ? AND ${open} ORDER BY id FOR UPDATE`, [customerId, currency]),

    allocationsOfPayment: (paymentId) => activeAllocations(sql, "allocations.payment_id = ?", [paymentId]),
    allocationsOfReceivables: async (ids) => (ids.length === 0 ? [] : activeAllocations(sql, "allocations.receivable_id IN (?)", [ids])),
    addAllocations: (added) => insert(sql, allocations, added),
    reverseAllocations: async (ids, at, day) =>
      ids.length === 0
        ? 0
        : update(sql, allocations, { reversedAt: at, reversedDay: day }, "WHERE id IN (?) AND reversed_at IS NULL", [ids]),

    lockBalances: async (ids) => (ids.length === 0 ? [] : select(sql, paymentBalances, "WHERE id IN (?) ORDER BY id FOR UPDATE", [ids])),
    async saveBalance({ id, version, allocated, refunded, state }) {
      const set = { allocated, refunded, state, version: version + 1 };
      return (await update(sql, paymentBalances, set, "WHERE id = ? AND version = ?", [id, version])) === 1;
    },

    find(scope, filter) {
      const found = rowsInOrder(
        filter.limit,
        filter.after ?? null,
        { table: "receivables", keys: [dayOrLast("due_day")] },
        inScope(scope),
        filter.customerId !== undefined && condition("customer_id = ?", filter.customerId),
        filter.open === true && condition(open),
        filter.dueBefore !== undefined && condition("due_day < ?", filter.dueBefore),
      );
      return many(found.text, found.values);
    },
    async byNumber(scope, number) {
      const found = where(condition("number = ?", number), inScope(scope));
      return (await many(found.text, found.values))[0] ?? null;
    },
    byReference(scope, reference) {
      const found = where(
        // An invoice's number stands for what its order owes.
        condition(
          "reference = ? OR (source_kind = 'salesOrder' AND source_id = (SELECT i.sales_order_id FROM invoices i WHERE i.number = ?))",
          reference,
          reference,
        ),
        inScope(scope),
      );
      return many(`${found.text} ORDER BY part_no, id`, found.values);
    },
    totalsOf: (customerId, today) => totalsOf(sql, customerId, today),
    openItemsAsOf: (scope, day, customerId) => openItemsAsOf(sql, scope, day, customerId),
    creditAsOf: (scope, day, customerId) => creditAsOf(sql, scope, day, customerId),
    linesOfAccount: (customerId, from, to) => linesOfAccount(sql, customerId, from, to),
  };
}

function receivableFrom({ sourceKind, sourceId, dueRule, ...row }: RowOf<typeof receivables>): Receivable {
  return { ...row, source: { kind: sourceKind, id: sourceId }, due: dueRule };
}

function rowOfReceivable({ source, due, ...receivable }: Receivable): RowOf<typeof receivables> {
  return { ...receivable, sourceKind: source.kind, sourceId: source.id, dueRule: due };
}

/** Allocations in effect; their currencies stand on the payment and on the receivable. */
async function activeAllocations(sql: Sql, which: string, values: readonly unknown[]): Promise<Allocation[]> {
  const stored = await sql.rows<Record<string, unknown>>(
    `SELECT ${allocations.selectList}, payments.currency AS paid_in, receivables.currency AS owed_in
     FROM allocations JOIN payments ON payments.id = allocations.payment_id JOIN receivables ON receivables.id = allocations.receivable_id
     WHERE ${which} AND allocations.reversed_at IS NULL ORDER BY allocations.id`,
    values,
  );
  return stored.map((each) => {
    const row = rowFrom(allocations, each);
    return {
      ...row,
      amount: amountIn(row.amount, each["owed_in"] as string),
      paymentAmount: amountIn(row.paymentAmount, each["paid_in"] as string),
    };
  });
}
