import type { Label } from "../../../domain/conditions/record-type";
import type { FormDefinition, FormSettings } from "../../../domain/forms/form-definition";
import type { FormStore } from "../../../domain/forms/form-store";
import { Refusal } from "../../../domain/shared/refusal";
import { databaseErrorNumber } from "../database-error";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";
import { forgetForms, formDefinitions, knownForms } from "./known-forms";

const duplicateKey = 1062;

const formEditions = table("form_editions", {
  formId: column.id,
  edition: column.integer,
  label: column.json<Label>(),
  settings: column.json<FormSettings>(),
  state: column.word<FormDefinition["state"]>(),
  changedBy: column.id,
  changedAt: column.instant,
});

export function formStore(sql: Sql): FormStore {
  return {
    list: () => knownForms(sql),
    lock: async (id) => (await select(sql, formDefinitions, "WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    async add(form) {
      try {
        await insert(sql, formDefinitions, [{ ...form }]);
      } catch (problem) {
        if (databaseErrorNumber(problem) !== duplicateKey) throw problem;
        return false;
      }
      await changed(sql, form);
      return true;
    },
    async save(form) {
      if (!(await updateVersioned(sql, formDefinitions, { ...form }))) throw new Refusal("form.stale", { form: form.label.zh });
      await changed(sql, form);
      return { ...form, version: form.version + 1 };
    },
    addEdition: (formId, edition) => insert(sql, formEditions, [{ formId, ...edition }]),
    async editionsOf(formId, most) {
      const rows = await select(sql, formEditions, "WHERE form_id = ? ORDER BY edition DESC LIMIT ?", [formId, most]);
      return rows.map(({ edition, label, settings, state, changedBy, changedAt }) => ({
        edition,
        label,
        settings,
        state,
        changedBy,
        changedAt,
      }));
    },
    async isPrefixOfProduct(prefix) {
      return (await sql.rows("SELECT id FROM products WHERE sku LIKE ? LIMIT 1", [`${prefix}-%`])).length > 0;
    },
    async countByState(formId) {
      const rows = await sql.rows<{ state: string; count: number | string }>(
        "SELECT state, COUNT(*) AS count FROM form_records WHERE form_id = ? GROUP BY state",
        [formId],
      );
      return new Map(rows.map(({ state, count }) => [state, Number(count)]));
    },
  };
}

async function changed(sql: Sql, { id }: FormDefinition): Promise<void> {
  forgetForms(sql);
  await refreshLookup(sql, "form", [id]);
}
