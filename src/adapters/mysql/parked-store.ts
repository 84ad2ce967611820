import type { ParkedGroup, ParkedStore } from "../../bot/parked/parked-store";
import type { Id } from "../../domain/shared/id";
import type { Sql } from "./sql";

const mostGroups = 50;

interface StoredGroup {
  readonly platform: string;
  readonly id: Id;
  readonly count: number | string;
  readonly personId: Id | null;
  readonly since: Date;
  readonly problem: string | null;
}

/** SQL: where a delivery goes; the refresh of each card has a lane of its own within its conversation. */
export function parkedPlace(row: string): string {
  return `SUBSTRING_INDEX(${row}.lane, '#', 1)`;
}

const columnsOf: Readonly<Record<ParkedGroup["kind"], string>> = {
  delivery: "one.platform, one.person_id AS personId, one.created_at AS since, one.problem",
  event: "one.type AS platform, NULL AS personId, one.happened_at AS since, one.problem",
};
const tableOf: Readonly<Record<ParkedGroup["kind"], { readonly name: string; readonly place: (row: string) => string }>> = {
  delivery: { name: "deliveries", place: parkedPlace },
  event: { name: "domain_events", place: (row) => `${row}.type` },
};
const kinds = ["delivery", "event"] as const;

export function parkedStore(sql: Sql): ParkedStore {
  async function list(kind: ParkedGroup["kind"]): Promise<ParkedGroup[]> {
    const { name, place } = tableOf[kind];
    const rows = await sql.rows<StoredGroup>(
      `SELECT one.id, places.count, ${columnsOf[kind]} FROM ${name} one
       JOIN (SELECT MIN(id) AS id, COUNT(*) AS count FROM ${name} each_one WHERE state = 'parked' GROUP BY ${place("each_one")}) places ON places.id = one.id
       ORDER BY one.id LIMIT ${mostGroups}`,
    );
    return rows.map((row) => groupFrom(kind, row));
  }
  async function find(kind: ParkedGroup["kind"], id: Id): Promise<ParkedGroup | null> {
    const { name, place } = tableOf[kind];
    const [row] = await sql.rows<StoredGroup>(
      `SELECT one.id, (SELECT COUNT(*) FROM ${name} same WHERE ${place("same")} = ${place("one")} AND same.state = 'parked') AS count,
         ${columnsOf[kind]} FROM ${name} one WHERE one.id = ?`,
      [id],
    );
    return row ? groupFrom(kind, row) : null;
  }
  return {
    async list() {
      const found = [...(await list("delivery")), ...(await list("event"))];
      return found.toSorted((left, right) => left.since.getTime() - right.since.getTime()).slice(0, mostGroups);
    },
    async groupOf(id) {
      for (const kind of kinds) {
        const group = await find(kind, id);
        if (group) return group;
      }
      return null;
    },
    async release(group, how) {
      const { name, place } = tableOf[group.kind];
      const state = how === "retry" ? "new" : "dropped";
      const [one] = await sql.rows<{ place: string }>(`SELECT ${place("one")} AS place FROM ${name} one WHERE one.id = ?`, [group.id]);
      return sql.run(
        `UPDATE ${name} SET state = ?, attempts = 0, next_attempt_at = UTC_TIMESTAMP(3) WHERE state = 'parked' AND ${place(name)} = ?`,
        [state, one?.place],
      );
    },
  };
}

function groupFrom(kind: ParkedGroup["kind"], row: StoredGroup): ParkedGroup {
  return {
    kind,
    id: row.id,
    count: Number(row.count),
    personId: row.personId,
    where: row.platform,
    since: row.since,
    problem: row.problem ?? "",
  };
}
