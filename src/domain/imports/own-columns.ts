import type { FieldDefinition } from "../fields/field-definition";
import { fieldsInUse, mayEdit } from "../fields/fill-fields";
import { readFieldValue } from "../fields/field-value";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { headingKey, type ImportColumns } from "./import-columns";
import type { ImportKind } from "./import-file";

/** Kinds of records that have fields of the company's own and are imported. */
const withFields: readonly ImportKind[] = ["customer", "lead", "product"];
/** What a cell cannot say: a file, and which record is meant. */
const notInCells: readonly FieldDefinition["kind"][] = ["computed", "file", "person", "customer", "product"];
const mark = "own:";

/** The company's own fields that are columns of the table, with their places; only those that the actor may fill in. */
export async function ownColumnsOf(
  tx: Tx,
  actor: Actor,
  { kind, heading, at }: ImportColumns,
  table: readonly (readonly string[])[],
): Promise<ReadonlyMap<FieldDefinition, number>> {
  const own = new Map<FieldDefinition, number>();
  if (!withFields.includes(kind)) return own;
  const taken = new Set(Object.values(at));
  const fields = (await fieldsInUse(tx, kind)).filter((field) => !notInCells.includes(field.kind) && mayEdit(field, actor));
  for (const [place, cell] of (table[heading] ?? []).entries()) {
    if (taken.has(place)) continue;
    const key = headingKey(cell);
    const field = fields.find(({ label }) => headingKey(label.zh) === key || headingKey(label.en) === key);
    if (field && !own.has(field)) own.set(field, place);
  }
  return own;
}

/** What a row says for them, to be kept with it; or the field whose cell cannot be read, and what stands there. */
export function readOwnCells(
  own: ReadonlyMap<FieldDefinition, number>,
  cells: readonly string[],
  { language }: Actor,
): { readonly fields: Readonly<Record<string, string>> } | { readonly said: string } {
  const fields: Record<string, string> = {};
  for (const [field, place] of own) {
    const text = (cells[place] ?? "").trim();
    if (text === "") continue;
    try {
      readFieldValue(field, text, language);
    } catch (problem) {
      if (problem instanceof Refusal) return { said: `${field.label[language]}: ${text}`.slice(0, 60) };
      throw problem;
    }
    fields[`${mark}${field.name}`] = text;
  }
  return { fields };
}

/** A kept row's answers for the own fields, by their names. */
export function ownAnswers(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (name.startsWith(mark) ? [[name.slice(mark.length), text]] : [])),
  );
}
