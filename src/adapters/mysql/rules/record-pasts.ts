import type { FieldValue, FieldValues, RecordType } from "../../../domain/conditions/record-type";
import type { FoundRecord, RecordPast } from "../../../domain/conditions/record-reader";
import type { Sql } from "../sql";
import { fieldFrom, fieldOfProperty } from "./field-values";

/** What stood in a field until that instant. */
interface Change {
  readonly at: Date;
  readonly fields: FieldValues;
}

/**
 * The past of records that are read as they are: what the audit log says was before each change, and follow-ups whose touch
 * it does not tell as they were logged, undone from the latest backwards; then `reckon` lays over them what is computed from them.
 */
export async function pastsOf(
  sql: Sql,
  { type, reckon }: { readonly type: RecordType; readonly reckon: (fields: FieldValues) => FieldValues },
  present: readonly FoundRecord[],
  since: Date,
): Promise<readonly RecordPast[]> {
  if (present.length === 0) return [];
  const ids = present.map(({ id }) => id);
  const changes = new Map<string, Change[]>();
  const note = (id: string, change: Change) => changes.set(id, [...(changes.get(id) ?? []), change]);
  const rows = await sql.rows<{ id: string; at: Date; before_values: unknown }>(
    `SELECT subject_id AS id, happened_at AS at, before_values FROM audit_log
     WHERE subject_kind = ? AND subject_id IN (?) AND happened_at >= ? AND before_values IS NOT NULL ORDER BY audit_log.id DESC`,
    [type.kind, ids, since],
  );
  const began = await beginnings(sql, type, present);
  const told = new Set<string>();
  for (const { id, at, before_values } of rows) {
    const fields = fieldsBefore(type, before_values);
    if (fields["lastFollowUp"] !== undefined) told.add(touchOf(id, at));
    note(id, { at, fields: fields["lastFollowUp"] === null ? { ...fields, lastFollowUp: began.get(id) ?? null } : fields });
  }
  if (Object.hasOwn(type.fields, "lastFollowUp"))
    for (const { id, change } of await followUps(sql, type, present, { since, told, began })) note(id, change);
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
        return then === fields ? fields : reckon(then);
      },
    };
  });
}

function fieldsBefore(type: RecordType, stored: unknown): FieldValues {
  const values = (typeof stored === "string" ? JSON.parse(stored) : stored) as Readonly<Record<string, unknown>>;
  const fields: Record<string, FieldValue> = {};
  for (const [property, value] of Object.entries(values)) {
    const field = fieldOfProperty(type, property);
    if (field) fields[field] = fieldFrom(type.fields[field]?.kind ?? "text", value);
  }
  return fields;
}

/** From when a record's silence counts while nobody has followed up: its assignment, or its making. */
async function beginnings(sql: Sql, type: RecordType, present: readonly FoundRecord[]): Promise<ReadonlyMap<string, FieldValue>> {
  const made = present.map(({ id, fields }) => [id, fields["assigned"] ?? fields["created"] ?? null] as const);
  if (type.kind !== "customer") return new Map(made);
  const ids = present.map(({ id }) => id);
  const rows = await sql.rows<{ id: string; at: Date }>(
    "SELECT id, assigned_at AS at FROM customers WHERE id IN (?) AND assigned_at IS NOT NULL",
    [ids],
  );
  return new Map<string, FieldValue>([...made, ...rows.map(({ id, at }) => [id, at] as const)]);
}

const touchOf = (id: string, at: Date) => `${id} ${at.getTime()}`;

interface Known {
  readonly since: Date;
  /** Touches that the audit log tells of. */
  readonly told: ReadonlySet<string>;
  readonly began: ReadonlyMap<string, FieldValue>;
}

/** Before each follow-up the last one was the one before it; before the first, the assignment or the making. */
async function followUps(
  sql: Sql,
  type: RecordType,
  present: readonly FoundRecord[],
  { since, told, began }: Known,
): Promise<readonly { readonly id: string; readonly change: Change }[]> {
  const rows = await sql.rows<{ id: string; at: Date; written: Date }>(
    "SELECT subject_id AS id, happened_at AS at, created_at AS written FROM follow_ups WHERE subject_kind = ? AND subject_id IN (?) ORDER BY happened_at, id",
    [type.kind, present.map(({ id }) => id)],
  );
  const byRecord = new Map<string, { readonly at: Date; readonly written: Date }[]>();
  for (const { id, ...row } of rows) byRecord.set(id, [...(byRecord.get(id) ?? []), row]);
  return present.flatMap(({ id }) =>
    (byRecord.get(id) ?? []).flatMap(({ at, written }, index, all) => {
      const before = all[index - 1]?.at ?? began.get(id) ?? null;
      return at < since || told.has(touchOf(id, written)) ? [] : [{ id, change: { at, fields: { lastFollowUp: before } } }];
    }),
  );
}
