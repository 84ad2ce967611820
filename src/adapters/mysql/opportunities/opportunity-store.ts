import type { Opportunity, OpportunityState } from "../../../domain/opportunities/opportunity";
import type { OpportunityFilter, OpportunityStore } from "../../../domain/opportunities/opportunity-store";
import type { Scope } from "../../../domain/shared/actor";
import { amount as amountIn, percent } from "../../../domain/shared/money";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, inScope, isOneOf, newestFirst, where, type Condition } from "../conditions";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

export const opportunities = table("opportunities", {
  id: column.id,
  number: column.text,
  customerId: column.id,
  title: column.text,
  state: column.word<OpportunityState>(),
  stage: column.text,
  amount: column.amountOrNull(),
  currency: column.text,
  probability: column.percent,
  closeDay: column.dayOrNull,
  nextStep: column.textOrNull,
  nextDay: column.dayOrNull,
  nextAt: column.instantOrNull,
  ownerId: column.id,
  leadId: column.textOrNull,
  renewsContractId: column.textOrNull,
  lostReason: column.textOrNull,
  lastFollowUpAt: column.instantOrNull,
  createdAt: column.instant,
  closedAt: column.instantOrNull,
  version: column.integer,
});

const wanted = (scope: Scope, filter: OpportunityFilter) => [
  inScope(scope),
  filter.states !== undefined && isOneOf("state", filter.states),
  filter.stage !== undefined && condition("stage = ?", filter.stage),
  filter.customerId !== undefined && condition("customer_id = ?", filter.customerId),
  filter.ownerId !== undefined && condition("owner_id = ?", filter.ownerId),
];

export function opportunityStore(sql: Sql): OpportunityStore {
  async function one(...conditions: readonly Condition[]): Promise<Opportunity | null> {
    const found = where(...conditions);
    return (await select(sql, opportunities, found.text, found.values))[0] ?? null;
  }
  return {
    find: (scope, id) => one(condition("id = ?", id), inScope(scope)),
    byNumber: (scope, number) => one(condition("number = ?", number), inScope(scope)),
    async list(scope, filter, page) {
      const found = newestFirst(page, ...wanted(scope, filter));
      return pageOf(await select(sql, opportunities, found.text, found.values), page);
    },
    async sums(scope, filter) {
      const found = where(...wanted(scope, filter));
      const rows = await sql.rows<{ stage: string; probability: string; currency: string; deals: number | string; amount: string }>(
        `SELECT stage, probability, currency, COUNT(*) AS deals, COALESCE(SUM(amount), 0) AS amount
         FROM opportunities ${found.text} GROUP BY stage, probability, currency`,
        found.values,
      );
      return rows.map(({ stage, probability, currency, deals, amount }) => ({
        stage,
        probability: percent(probability),
        currency,
        deals: Number(deals),
        amount: amountIn(amount, currency),
      }));
    },
    lock: async (id) => (await select(sql, opportunities, "WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    async add(opportunity) {
      await insert(sql, opportunities, [{ ...opportunity }]);
      await refreshLookup(sql, "opportunity", [opportunity.id]);
    },
    async save(opportunity) {
      if (!(await updateVersioned(sql, opportunities, { ...opportunity })))
        throw new Refusal("opportunity.stale", { number: opportunity.number });
      return { ...opportunity, version: opportunity.version + 1 };
    },
  };
}
