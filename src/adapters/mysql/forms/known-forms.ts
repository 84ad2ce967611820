import type { Label } from "../../../domain/conditions/record-type";
import type { FormDefinition, FormSettings } from "../../../domain/forms/form-definition";
import type { Sql } from "../sql";
import { column, select, table } from "../table";

export const formDefinitions = table("form_definitions", {
  id: column.id,
  prefix: column.text,
  label: column.json<Label>(),
  settings: column.json<FormSettings>(),
  state: column.word<FormDefinition["state"]>(),
  edition: column.integer,
  createdBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});

/** A connection in a transaction lives for that transaction: its forms are read once in it. */
const known = new WeakMap<Sql, Promise<readonly FormDefinition[]>>();

/** Every form of the company, archived ones too, oldest first. */
export function knownForms(sql: Sql): Promise<readonly FormDefinition[]> {
  const had = known.get(sql);
  if (had) return had;
  const read = select(sql, formDefinitions, "ORDER BY id");
  known.set(sql, read);
  return read;
}

/** They were changed in this transaction. */
export function forgetForms(sql: Sql): void {
  known.delete(sql);
}
