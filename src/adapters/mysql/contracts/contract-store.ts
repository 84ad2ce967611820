import type { Contract, ContractState } from "../../../domain/contracts/contract";
import type { ContractStore } from "../../../domain/contracts/contract-store";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, dayOrLast, inOrderOf, inScope, isOneOf, newestFirst, where, type Condition } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

export const contracts = table("contracts", {
  id: column.id,
  number: column.text,
  customerId: column.id,
  opportunityId: column.textOrNull,
  quoteId: column.textOrNull,
  quoteVersionNo: column.integerOrNull,
  ownerId: column.id,
  title: column.text,
  state: column.word<ContractState>(),
  amount: column.amountOrNull(),
  currency: column.text,
  startDay: column.dayOrNull,
  endDay: column.dayOrNull,
  signedDay: column.dayOrNull,
  fileRef: column.textOrNull,
  contentHash: column.text,
  editedBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});

export function contractStore(sql: Sql): ContractStore {
  async function one(...conditions: readonly Condition[]): Promise<Contract | null> {
    const found = where(...conditions);
    return (await select(sql, contracts, found.text, found.values))[0] ?? null;
  }
  return {
    find: (scope, id) => one(condition("id = ?", id), inScope(scope)),
    byNumber: (scope, number) => one(condition("number = ?", number), inScope(scope)),
    async list(scope, filter, page) {
      const wanted = [
        inScope(scope),
        filter.states !== undefined && isOneOf("state", filter.states),
        filter.ownerId !== undefined && condition("owner_id = ?", filter.ownerId),
        filter.customerId !== undefined && condition("customer_id = ?", filter.customerId),
        filter.opportunityId !== undefined && condition("opportunity_id = ?", filter.opportunityId),
        filter.quoteId !== undefined && condition("quote_id = ?", filter.quoteId),
        filter.endsFrom !== undefined && condition("end_day >= ?", filter.endsFrom),
        filter.endsBy !== undefined && condition("end_day <= ?", filter.endsBy),
      ];
      const byEnd = { table: "contracts", keys: [dayOrLast("end_day")] };
      const found = filter.nearestEndFirst ? inOrderOf(page, byEnd, ...wanted) : newestFirst(page, ...wanted);
      return pageOf(await select(sql, contracts, found.text, found.values), page);
    },
    ofOpportunity: async (id) =>
      (await select(sql, contracts, "WHERE opportunity_id = ?", [id])).toSorted((left, right) => (left.id < right.id ? 1 : -1)),
    lock: async (id) => (await select(sql, contracts, "WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    add: (contract) => insert(sql, contracts, [{ ...contract }]),
    async save(contract) {
      if (!(await updateVersioned(sql, contracts, { ...contract }))) throw new Refusal("contract.stale", { number: contract.number });
      return { ...contract, version: contract.version + 1 };
    },
  };
}
