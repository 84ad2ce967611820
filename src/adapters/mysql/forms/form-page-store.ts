import type { FormPage, FormPageStore } from "../../../domain/forms/form-page";
import { Refusal } from "../../../domain/shared/refusal";
import { databaseErrorNumber } from "../database-error";
import type { Sql } from "../sql";
import { column, insert, select, table, update, updateVersioned } from "../table";

const duplicateKey = 1062;

const formPages = table("form_pages", {
  id: column.id,
  formId: column.id,
  code: column.text,
  secret: column.text,
  ownerId: column.id,
  state: column.word<FormPage["state"]>(),
  createdAt: column.instant,
  version: column.integer,
});
const formSubmissions = table("form_submissions", {
  id: column.id,
  formPageId: column.id,
  onceKey: column.text,
  addressHash: column.text,
  recordId: column.textOrNull,
  receivedAt: column.instant,
});

export function formPageStore(sql: Sql): FormPageStore {
  const one = async (rest: string, values: readonly unknown[]): Promise<FormPage | null> =>
    (await select(sql, formPages, rest, values))[0] ?? null;
  const count = async (rest: string, values: readonly unknown[]): Promise<number> => {
    const [row] = await sql.rows<{ count: number | string }>(`SELECT COUNT(*) AS count FROM form_submissions WHERE ${rest}`, values);
    return Number(row?.count ?? 0);
  };
  return {
    of: (formId) => one("WHERE form_id = ?", [formId]),
    byCode: (code) => one("WHERE code = ?", [code]),
    lock: (formId) => one("WHERE form_id = ? FOR UPDATE", [formId]),
    add: (page) => insert(sql, formPages, [{ ...page }]),
    async save(page) {
      if (!(await updateVersioned(sql, formPages, { ...page }))) throw new Refusal("form.stale", { form: "" });
      return { ...page, version: page.version + 1 };
    },
    async addSubmission(submission) {
      try {
        await insert(sql, formSubmissions, [{ ...submission }]);
        return true;
      } catch (problem) {
        if (databaseErrorNumber(problem) !== duplicateKey) throw problem;
        return false;
      }
    },
    async setRecord(submissionId, recordId) {
      await update(sql, formSubmissions, { recordId }, "WHERE id = ?", [submissionId]);
    },
    submissionsSince: (formPageId, addressHash, since) =>
      addressHash === null
        ? count("form_page_id = ? AND received_at > ?", [formPageId, since])
        : count("form_page_id = ? AND address_hash = ? AND received_at > ?", [formPageId, addressHash, since]),
  };
}
