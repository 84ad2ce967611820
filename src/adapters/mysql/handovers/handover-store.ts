import type { HandoverStore, Owned, OwnedKind } from "../../../domain/handovers/handover-store";
import type { Sql } from "../sql";

interface OwnedTable {
  readonly table: string;
  readonly owner: string;
  /** What is not over. */
  readonly open: string;
  /** Set beside the owner. */
  readonly also?: string;
}

const tables: Readonly<Record<OwnedKind, OwnedTable>> = {
  lead: {
    table: "leads",
    owner: "owner_id",
    open: "state IN ('assigned', 'contacted')",
    also: "assigned_at = ?, kept_until = NULL",
  },
  customer: { table: "customers", owner: "owner_id", open: "1 = 1", also: "assigned_at = ?" },
  opportunity: { table: "opportunities", owner: "owner_id", open: "state = 'open'" },
  quote: {
    table: "quotes",
    owner: "owner_id",
    open: `EXISTS (SELECT 1 FROM quote_versions v WHERE v.quote_id = quotes.id AND v.version_no = quotes.current_version_no
      AND v.state NOT IN ('accepted', 'declined', 'expired', 'superseded'))`,
  },
  contract: { table: "contracts", owner: "owner_id", open: "state NOT IN ('expired', 'terminated', 'renewed')" },
  salesOrder: { table: "sales_orders", owner: "owner_id", open: "state NOT IN ('completed', 'cancelled')" },
  receivable: { table: "receivables", owner: "owner_id", open: "settled + credited + written_off < amount" },
  return: { table: "returns", owner: "owner_id", open: "state <> 'closed'" },
  ticket: { table: "tickets", owner: "owner_id", open: "state <> 'closed'" },
  todo: { table: "todos", owner: "person_id", open: "state = 'open'" },
};

export function handoverStore(sql: Sql): HandoverStore {
  return {
    lockOwned(kind, personId) {
      const { table, owner, open } = tables[kind];
      return sql.rows<Owned>(`SELECT id, number FROM ${table} WHERE ${owner} = ? AND ${open} ORDER BY id FOR UPDATE`, [personId]);
    },
    async countOwned(personId) {
      const kinds = Object.entries(tables) as [OwnedKind, OwnedTable][];
      const parts = kinds.map(
        ([kind, { table, owner, open }]) => `(SELECT COUNT(*) FROM ${table} WHERE ${owner} = ? AND ${open}) AS \`${kind}\``,
      );
      const [row] = await sql.rows<Record<string, number | string>>(
        `SELECT ${parts.join(", ")}`,
        kinds.map(() => personId),
      );
      return Object.fromEntries(kinds.map(([kind]) => [kind, Number(row?.[kind])])) as Record<OwnedKind, number>;
    },
    async give(kind, ids, toId, at) {
      const { table, owner, also } = tables[kind];
      await sql.run(`UPDATE ${table} SET ${owner} = ?${also === undefined ? "" : `, ${also}`}, version = version + 1 WHERE id IN (?)`, [
        toId,
        ...(also === undefined ? [] : [at]),
        [...ids],
      ]);
    },
  };
}
