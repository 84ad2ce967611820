import { isEmpty, type FieldValue } from "../../../domain/conditions/record-type";
import { askedAs, type FieldDefinition } from "../../../domain/fields/field-definition";
import type { FieldStore } from "../../../domain/fields/field-store";
import { uniqueKey } from "../../../domain/fields/field-value";
import { Refusal } from "../../../domain/shared/refusal";
import { databaseErrorNumber } from "../database-error";
import { jsonText } from "../json-text";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { insert, select, updateVersioned } from "../table";
import { fieldDefinitions, forgetFields, knownFields } from "./known-fields";
import { valueColumns } from "./value-columns";

const duplicateKey = 1062;

export function fieldStore(sql: Sql): FieldStore {
  return {
    list: () => knownFields(sql),
    lock: async (id) => (await select(sql, fieldDefinitions, "WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    async add(field) {
      await insert(sql, fieldDefinitions, [{ ...field }]);
      await changed(sql, field);
    },
    async save(field) {
      if (!(await updateVersioned(sql, fieldDefinitions, { ...field }))) throw new Refusal("field.stale", { field: field.label.zh });
      await changed(sql, field);
      return { ...field, version: field.version + 1 };
    },
    async filledIn({ id, kind }, option) {
      const having = option === undefined ? "" : kind === "manyOf" ? "AND JSON_CONTAINS(list_value, JSON_QUOTE(?))" : "AND word_value = ?";
      const [row] = await sql.rows<{ count: number | string }>(
        `SELECT COUNT(*) AS count FROM field_values WHERE field_id = ? ${having}`,
        option === undefined ? [id] : [id, option],
      );
      return Number(row?.count ?? 0);
    },
    async lockSheet({ kind, id }) {
      await sql.run("INSERT IGNORE INTO field_sheets (record_kind, record_id, version) VALUES (?, ?, 0)", [kind, id]);
      const [row] = await sql.rows<{ version: number }>(
        "SELECT version FROM field_sheets WHERE record_kind = ? AND record_id = ? FOR UPDATE",
        [kind, id],
      );
      return row?.version ?? 0;
    },
    async turnSheet({ kind, id }, version) {
      await sql.run("UPDATE field_sheets SET version = ? WHERE record_kind = ? AND record_id = ?", [version, kind, id]);
    },
    async sheetVersion({ kind, id }) {
      const [row] = await sql.rows<{ version: number }>("SELECT version FROM field_sheets WHERE record_kind = ? AND record_id = ?", [
        kind,
        id,
      ]);
      return row?.version ?? 0;
    },
    async put(field, recordId, value, label) {
      await sql.run("DELETE FROM field_values WHERE field_id = ? AND record_id = ?", [field.id, recordId]);
      if (isEmpty(value)) return;
      const key = field.settings.unique ? uniqueKey(value) : null;
      try {
        await sql.run(
          `INSERT INTO field_values (field_id, record_id, ${valueColumns[askedAs[field.kind]]}, unique_key) VALUES (?, ?, ?, ?)`,
          [field.id, recordId, stored(value), key],
        );
      } catch (problem) {
        if (databaseErrorNumber(problem) !== duplicateKey) throw problem;
        throw new Refusal("field.valueTaken", { field: label, value: String(value).slice(0, 60) });
      }
    },
  };
}

async function changed(sql: Sql, { id }: FieldDefinition): Promise<void> {
  forgetFields(sql);
  await refreshLookup(sql, "field", [id]);
}

function stored(value: FieldValue): unknown {
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "object" && !(value instanceof Date) ? jsonText(value) : value;
}
