import type { FieldValue } from "../../../domain/conditions/record-type";
import type { FieldDefinition } from "../../../domain/fields/field-definition";
import { fieldsInUse, maySee } from "../../../domain/fields/fill-fields";
import { calendarDay } from "../../../domain/shared/calendar-day";
import { valueInWords } from "../../fields/field-in-words";
import type { Cell } from "../workbook";
import { dated, figure, type ExportAsked, type ExportColumn } from "./exported-list";

/** Records that are read at a time. */
const batch = 500;

/** A column for each of the company's own fields of these records that the viewer may see, in the fields' order. */
export async function ownColumns<Row extends { readonly id: string }>(
  { tx, viewer }: ExportAsked,
  kind: string,
  rows: readonly Row[],
): Promise<readonly ExportColumn<Row>[]> {
  const fields = (await fieldsInUse(tx, kind)).filter((field) => maySee(field, viewer));
  if (fields.length === 0 || rows.length === 0) return fields.map(({ label }) => ({ title: label, of: () => null }));
  const cells = new Map<string, Cell>();
  const said = new Map<string, string>();
  const inWords = async (field: FieldDefinition, value: FieldValue) => {
    const key = `${field.id} ${JSON.stringify(value)}`;
    const words = said.get(key) ?? (await valueInWords(tx, field, value, viewer.language));
    said.set(key, words);
    return words;
  };
  for (let at = 0; at < rows.length; at += batch) {
    const ids = rows.slice(at, at + batch).map(({ id }) => id);
    for (const { id, fields: values } of await tx.records.readMany(kind, ids))
      for (const field of fields) {
        const value = values[field.name] ?? null;
        if (value !== null) cells.set(`${id} ${field.id}`, cellOf(field, value) ?? (await inWords(field, value)));
      }
  }
  return fields.map((field) => ({ title: field.label, of: ({ id }) => cells.get(`${id} ${field.id}`) ?? null }));
}

/** Numbers and days stand in the sheet as such; the rest in words (null here). */
function cellOf({ kind }: FieldDefinition, value: FieldValue): Cell {
  if (typeof value !== "string" || value === "") return null;
  if (kind === "number" || kind === "money" || kind === "computed") return figure(value);
  return kind === "date" ? dated(calendarDay(value)) : null;
}
