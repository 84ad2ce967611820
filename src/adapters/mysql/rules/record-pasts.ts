import type { FieldValue, FieldValues, RecordType } from "../../../domain/conditions/record-type";
import type { FoundRecord, RecordPast } from "../../../domain/rules/rule-store";
import type { Sql } from "../sql";
import { fieldFrom, fieldOfProperty } from "./field-values";

/** What stood in a field until that instant. */
interface Change {
  readonly at: Date;
  readonly fields: FieldValues;
}

/**
 * The past of records that are read as they are: what the audit log says was before each change, and follow-ups as they
 * were logged, undone from the latest backwards.
 */
export async function pastsOf(sql: Sql, type: RecordType, present: readonly FoundRecord[], since: Date): Promise<readonly RecordPast[]> {
  if (present.length === 0) return [];
  const ids = present.map(({ id }) => id);
  const changes = new Map<string, Change[]>();
  const note = (id: string, change: Change) => changes.set(id, [...(changes.get(id) ?? []), change]);
  const rows = await sql.rows<{ id: string; at: Date; before_values: unknown }>(
    `SELECT subject_id AS id, happened_at AS at, before_values FROM audit_log
     WHERE subject_kind = ? AND subject_id IN (?) AND happened_at >= ? AND before_values IS NOT NULL`,
    [type.kind, ids, since],
  );
  for (const { id, at, before_values } of rows) note(id, { at, fields: fieldsBefore(type, before_values) });
  if (Object.hasOwn(type.fields, "lastFollowUp")) for (const { id, change } of await followUps(sql, type, present, since)) note(id, change);
  return present.map(({ kind, id, fields }) => {
    const latestFirst = (changes.get(id) ?? []).toSorted((left, right) => right.at.getTime() - left.at.getTime());
    const created = fields["created"];
    return {
      record: { kind, id },
      at(instant) {
        if (created instanceof Date && created > instant) return null;
        let then: FieldValues = fields;
        for (const change of latestFirst) {
          if (change.at <= instant) break;
          then = { ...then, ...change.fields };
        }
        return then;
      },
    };
  });
}

function fieldsBefore(type: RecordType, stored: unknown): FieldValues {
  const values = (typeof stored === "string" ? JSON.parse(stored) : stored) as Readonly<Record<string, unknown>>;
  const fields: Record<string, FieldValue> = {};
  for (const [property, value] of Object.entries(values)) {
    const field = fieldOfProperty(type, property);
    if (field && field !== "lastFollowUp") fields[field] = fieldFrom(type.fields[field]?.kind ?? "text", value);
  }
  return fields;
}

/** Before each follow-up the last one was the one before it; before the first, the assignment or the making. */
async function followUps(
  sql: Sql,
  type: RecordType,
  present: readonly FoundRecord[],
  since: Date,
): Promise<readonly { readonly id: string; readonly change: Change }[]> {
  const rows = await sql.rows<{ id: string; at: Date }>(
    "SELECT subject_id AS id, happened_at AS at FROM follow_ups WHERE subject_kind = ? AND subject_id IN (?) ORDER BY happened_at, id",
    [type.kind, present.map(({ id }) => id)],
  );
  const byRecord = new Map<string, { readonly at: Date }[]>();
  for (const { id, at } of rows) byRecord.set(id, [...(byRecord.get(id) ?? []), { at }]);
  return present.flatMap(({ id, fields }) => {
    const start = fields["assigned"] ?? fields["created"] ?? null;
    return (byRecord.get(id) ?? []).flatMap(({ at }, index, all) => {
      const before = all[index - 1]?.at ?? start;
      return at < since ? [] : [{ id, change: { at, fields: { lastFollowUp: before } } }];
    });
  });
}
