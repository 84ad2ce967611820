import type { Hanging } from "../../../domain/merges/merge-store";
import type { Merge, MergeKind } from "../../../domain/merges/merge";
import type { Id } from "../../../domain/shared/id";
import type { Sql } from "../sql";
import { movedPlaces, nameOfPlace, type MovedPlace } from "./moved-places";

/** Own fields: the kept record's values stay, the other's fill the empty ones. */
const fieldsPlace = "field_values.record_id";

export async function hangingRows(sql: Sql, kind: MergeKind, id: Id): Promise<Hanging> {
  const counted = movedPlaces[kind].filter((place) => place.counted !== null);
  const rows = await sql.rows<{ name: string; count: number | string }>(
    counted
      .map(
        ({ table, column, counted: name, only }) =>
          `(SELECT '${name}' AS name, COUNT(*) AS count FROM ${table} WHERE ${column} = ?${and(only)})`,
      )
      .join(" UNION ALL "),
    counted.map(() => id),
  );
  const sums: Record<string, number> = {};
  for (const { name, count } of rows) if (Number(count) > 0) sums[name] = (sums[name] ?? 0) + Number(count);
  return sums;
}

/** What the merge has moved, by the names under which it is counted. */
export async function movedRows(sql: Sql, { id, kind }: Pick<Merge, "id" | "kind">): Promise<Hanging> {
  const rows = await sql.rows<{ place: string; count: number | string }>(
    "SELECT place, COUNT(*) AS count FROM merge_moves WHERE merge_id = ? GROUP BY place",
    [id],
  );
  const counts = new Map(rows.map(({ place, count }) => [place, Number(count)]));
  return Object.fromEntries(
    movedPlaces[kind].flatMap((place) => {
      const count = counts.get(nameOfPlace(place)) ?? 0;
      return place.counted !== null && count > 0 ? [[place.counted, count]] : [];
    }),
  );
}

/** Each row that names the one names the other, and is noted under the merge. */
export async function moveRows(sql: Sql, { id, kind, keepId, goneId }: Merge, without: readonly Id[]): Promise<void> {
  if (kind === "customer") await replacePromise(sql, keepId, goneId);
  for (const place of movedPlaces[kind]) {
    const { table, column, only, unless } = place;
    const stays = table === "contacts" && without.length > 0 ? without : null;
    const where = `${column} = ?${and(only)}${unless === undefined ? "" : ` AND NOT (${unless.replaceAll("~", "?")})`}${stays ? " AND id NOT IN (?)" : ""}`;
    const values = [goneId, ...(unless === undefined ? [] : [keepId]), ...(stays ? [[...stays]] : [])];
    const noted = await sql.run(`INSERT INTO merge_moves (merge_id, place, row_id) SELECT ?, ?, id FROM ${table} WHERE ${where}`, [
      id,
      nameOfPlace(place),
      ...values,
    ]);
    if (noted > 0) await rename(sql, place, id, goneId, keepId);
  }
  await sql.run(
    `INSERT INTO merge_moves (merge_id, place, row_id) SELECT ?, ?, f.field_id FROM field_values f
     WHERE f.record_id = ? AND f.field_id NOT IN (SELECT k.field_id FROM field_values k WHERE k.record_id = ?)`,
    [id, fieldsPlace, goneId, keepId],
  );
  await moveFields(sql, id, goneId, keepId);
  await sql.run(
    "INSERT IGNORE INTO record_tags (record_kind, record_id, tag, tagged_at) SELECT record_kind, ?, tag, tagged_at FROM record_tags WHERE record_kind = ? AND record_id = ?",
    [keepId, kind, goneId],
  );
}

/** What moved goes back; what was made of it since is found first, parents before what is made of them. */
export async function moveRowsBack(sql: Sql, { id, kind, keepId, goneId }: Merge): Promise<void> {
  await noteWhatFollows(sql, { id, kind, keepId });
  for (const place of movedPlaces[kind]) await rename(sql, place, id, keepId, goneId);
  await moveFields(sql, id, keepId, goneId);
}

/** Rows made since of what had moved are noted as if they had moved too, payments that only pay such receivables among them. */
export async function noteWhatFollows(sql: Sql, { id, kind, keepId }: Pick<Merge, "id" | "kind" | "keepId">): Promise<void> {
  for (const place of movedPlaces[kind]) {
    for (const { column, table, only } of place.madeOf ?? []) {
      await sql.run(
        `INSERT IGNORE INTO merge_moves (merge_id, place, row_id) SELECT m.merge_id, ?, r.id FROM ${place.table} r
         JOIN merge_moves m ON m.merge_id = ? AND m.place LIKE ? AND m.row_id = r.${column} WHERE r.${place.column} = ?${and(only && `r.${only}`)}`,
        [nameOfPlace(place), id, `${table}.%`, keepId],
      );
    }
    if (place.table === "payments") {
      await sql.run(
        `INSERT IGNORE INTO merge_moves (merge_id, place, row_id)
         SELECT ?, ?, p.id FROM payments p JOIN allocations a ON a.payment_id = p.id AND a.reversed_at IS NULL
         LEFT JOIN merge_moves m ON m.merge_id = ? AND m.place = 'receivables.customer_id' AND m.row_id = a.receivable_id
         WHERE p.customer_id = ? AND p.allocated + p.refunded = p.amount GROUP BY p.id HAVING COUNT(*) = COUNT(m.row_id)`,
        [id, nameOfPlace(place), id, keepId],
      );
    }
  }
}

async function rename(sql: Sql, place: MovedPlace, mergeId: Id, fromId: Id, toId: Id): Promise<void> {
  const { table, column, versioned, also } = place;
  await sql.run(
    `UPDATE ${table} SET ${also === undefined ? "" : `${also.replaceAll("~", "?")}, `}${column} = ?${versioned ? ", version = version + 1" : ""}
     WHERE ${column} = ? AND id IN (SELECT row_id FROM merge_moves WHERE merge_id = ? AND place = ?)`,
    [...(also === undefined ? [] : [toId]), toId, fromId, mergeId, nameOfPlace(place)],
  );
}

async function moveFields(sql: Sql, mergeId: Id, fromId: Id, toId: Id): Promise<void> {
  const moved = await sql.run(
    "UPDATE field_values SET record_id = ? WHERE record_id = ? AND field_id IN (SELECT row_id FROM merge_moves WHERE merge_id = ? AND place = ?)",
    [toId, fromId, mergeId, fieldsPlace],
  );
  if (moved > 0) await sql.run("UPDATE field_sheets SET version = version + 1 WHERE record_id IN (?)", [[fromId, toId]]);
}

/** A customer has one open promise to pay: the kept one's stands. */
async function replacePromise(sql: Sql, keepId: Id, goneId: Id): Promise<void> {
  const [ours] = await sql.rows("SELECT id FROM payment_promises WHERE open_key = ?", [keepId]);
  if (ours)
    await sql.run("UPDATE payment_promises SET state = 'replaced', open_key = NULL, version = version + 1 WHERE open_key = ?", [goneId]);
}

const and = (condition: string | undefined): string => (condition === undefined || condition === "" ? "" : ` AND ${condition}`);
