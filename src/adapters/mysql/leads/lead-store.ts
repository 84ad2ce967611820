import type { DuplicateFound } from "../../../domain/customers/customer-store";
import type { Lead, LeadState } from "../../../domain/leads/lead";
import type { LeadStore } from "../../../domain/leads/lead-store";
import type { Scope } from "../../../domain/shared/actor";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, inScope, isOneOf, newestFirst, where, type Condition } from "../conditions";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

export const leads = table("leads", {
  id: column.id,
  number: column.text,
  state: column.word<LeadState>(),
  company: column.text,
  companyKey: column.text,
  contactName: column.textOrNull,
  contactTitle: column.textOrNull,
  phone: column.textOrNull,
  email: column.textOrNull,
  source: column.textOrNull,
  campaign: column.textOrNull,
  region: column.textOrNull,
  interest: column.textOrNull,
  amount: column.amountOrNull(),
  currency: column.text,
  ownerId: column.textOrNull,
  customerId: column.textOrNull,
  reason: column.textOrNull,
  assignedAt: column.instantOrNull,
  keptUntil: column.dayOrNull,
  lastOwnerId: column.textOrNull,
  releasedAt: column.instantOrNull,
  lastFollowUpAt: column.instantOrNull,
  createdAt: column.instant,
  version: column.integer,
});

export function leadStore(sql: Sql): LeadStore {
  async function one(...conditions: readonly Condition[]): Promise<Lead | null> {
    const found = where(...conditions);
    return (await select(sql, leads, found.text, found.values))[0] ?? null;
  }
  return {
    find: (scope, id) => one(condition("id = ?", id), visible(scope)),
    byNumber: (scope, number) => one(condition("number = ?", number), visible(scope)),
    async list(scope, filter, page) {
      const found = newestFirst(
        page,
        visible(scope),
        filter.states !== undefined && isOneOf("state", filter.states),
        filter.ownerId !== undefined && condition("owner_id = ?", filter.ownerId),
      );
      return pageOf(await select(sql, leads, found.text, found.values), page);
    },
    lock: async (id) => (await select(sql, leads, "WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    async duplicates(hints) {
      const alive = "state NOT IN ('qualified', 'disqualified')";
      const found = new Map<string, DuplicateFound>();
      const note = (by: DuplicateFound["by"], rows: readonly Lead[]): void => {
        for (const { id, number, company, ownerId } of rows) if (!found.has(id)) found.set(id, { id, number, name: company, ownerId, by });
      };
      if (hints.phones.length > 0) note("phone", await select(sql, leads, `WHERE phone IN (?) AND ${alive} LIMIT 10`, [hints.phones]));
      if (hints.emails.length > 0) note("email", await select(sql, leads, `WHERE email IN (?) AND ${alive} LIMIT 10`, [hints.emails]));
      if (hints.nameKey !== null) note("name", await select(sql, leads, `WHERE company_key = ? AND ${alive} LIMIT 10`, [hints.nameKey]));
      return [...found.values()];
    },
    async held(personId) {
      const [row] = await sql.rows<{ count: number | string }>(
        "SELECT COUNT(*) AS count FROM leads WHERE owner_id = ? AND state IN ('assigned', 'contacted')",
        [personId],
      );
      return Number(row?.count ?? 0);
    },
    async assignedSince(personIds, since) {
      if (personIds.length === 0) return new Map();
      const rows = await sql.rows<{ id: string; count: number | string }>(
        "SELECT owner_id AS id, COUNT(*) AS count FROM leads WHERE owner_id IN (?) AND assigned_at > ? GROUP BY owner_id",
        [[...personIds], since],
      );
      return new Map(rows.map(({ id, count }) => [id, Number(count)]));
    },
    untouched: (before, keptUntilBefore, most) =>
      select(
        sql,
        leads,
        `WHERE state IN ('assigned', 'contacted') AND assigned_at < ? AND (last_follow_up_at IS NULL OR last_follow_up_at < ?)
         AND (kept_until IS NULL OR kept_until < ?) ORDER BY id LIMIT ?`,
        [before, before, keptUntilBefore, most],
      ),
    async turns(listKey) {
      const rows = await sql.rows<{ person_id: string; turn_no: number | string }>(
        "SELECT person_id, turn_no FROM lead_turns WHERE list_key = ? FOR UPDATE",
        [listKey],
      );
      return new Map(rows.map((row) => [row.person_id, Number(row.turn_no)]));
    },
    async takeTurn(listKey, personId, turnNo) {
      await sql.run(
        "INSERT INTO lead_turns (list_key, person_id, turn_no) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE turn_no = VALUES(turn_no)",
        [listKey, personId, turnNo],
      );
    },
    async add(lead) {
      await insert(sql, leads, [{ ...lead }]);
      await refreshLookup(sql, "lead", [lead.id]);
    },
    async save(lead) {
      if (!(await updateVersioned(sql, leads, { ...lead }))) throw new Refusal("lead.stale", { number: lead.number });
      return { ...lead, version: lead.version + 1 };
    },
  };
}

/** What nobody owns is everybody's to see, so that it can be claimed. */
function visible(scope: Scope): Condition {
  const own = inScope(scope);
  return condition(`${own.text} OR owner_id IS NULL`, ...own.values);
}
