import type { FieldDefinition, FieldKind, FieldSettings } from "../../../domain/fields/field-definition";
import type { Label } from "../../../domain/conditions/record-type";
import type { Sql } from "../sql";
import { column, select, table } from "../table";

export const fieldDefinitions = table("field_definitions", {
  id: column.id,
  recordKind: column.word<string>(),
  name: column.text,
  label: column.json<Label>(),
  kind: column.word<FieldKind>(),
  settings: column.json<FieldSettings>(),
  state: column.word<FieldDefinition["state"]>(),
  position: column.integer,
  createdAt: column.instant,
  version: column.integer,
});

/** A connection in a transaction lives for that transaction: its fields are read once in it. */
const known = new WeakMap<Sql, Promise<readonly FieldDefinition[]>>();

/** Every field of the company, archived ones too, by record, position and age. */
export function knownFields(sql: Sql): Promise<readonly FieldDefinition[]> {
  const had = known.get(sql);
  if (had) return had;
  const read = select(sql, fieldDefinitions, "ORDER BY record_kind, position, id");
  known.set(sql, read);
  return read;
}

/** They were changed in this transaction. */
export function forgetFields(sql: Sql): void {
  known.delete(sql);
}
