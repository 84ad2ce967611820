import type { LeadForm, LeadFormState, LeadSubmission, SubmissionAnswers, SubmissionState } from "../../../domain/leads/lead-form";
import type { LeadFormStore } from "../../../domain/leads/lead-form-store";
import type { Id } from "../../../domain/shared/id";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { newestFirst } from "../conditions";
import { databaseErrorNumber } from "../database-error";
import type { Sql } from "../sql";
import { column, insert, select, table, update, updateVersioned } from "../table";

const duplicateKey = 1062;

const leadForms = table("lead_forms", {
  id: column.id,
  number: column.text,
  code: column.text,
  secret: column.text,
  name: column.text,
  source: column.text,
  ownerId: column.textOrNull,
  state: column.word<LeadFormState>(),
  createdBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});

const submissions = table("lead_submissions", {
  id: column.id,
  leadFormId: column.id,
  onceKey: column.text,
  addressHash: column.text,
  answers: column.json<SubmissionAnswers>(),
  state: column.word<SubmissionState>(),
  leadId: column.textOrNull,
  receivedAt: column.instant,
});

export function leadFormStore(sql: Sql): LeadFormStore {
  const one = async (rest: string, values: readonly unknown[]): Promise<LeadForm | null> =>
    (await select(sql, leadForms, rest, values))[0] ?? null;
  const count = async (rest: string, values: readonly unknown[]): Promise<number> => {
    const [row] = await sql.rows<{ count: number | string }>(`SELECT COUNT(*) AS count FROM lead_submissions WHERE ${rest}`, values);
    return Number(row?.count ?? 0);
  };
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    listOpen: () => select(sql, leadForms, "WHERE state = 'open' ORDER BY id"),
    byCode: (code) => one("WHERE code = ?", [code]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    async list(page) {
      const found = newestFirst(page);
      return pageOf(await select(sql, leadForms, found.text, found.values), page);
    },
    add: (form) => insert(sql, leadForms, [{ ...form }]),
    async save(form) {
      if (!(await updateVersioned(sql, leadForms, { ...form }))) throw new Refusal("leadForm.stale", { number: form.number });
      return { ...form, version: form.version + 1 };
    },
    async addSubmission(submission: LeadSubmission) {
      try {
        await insert(sql, submissions, [{ ...submission }]);
        return true;
      } catch (problem) {
        if (databaseErrorNumber(problem) !== duplicateKey) throw problem;
        return false;
      }
    },
    hasSubmission: async (onceKey) => (await count("once_key = ?", [onceKey])) > 0,
    lockSubmission: async (id) => (await select(sql, submissions, "WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    async saveSubmission({ id, state, leadId }) {
      await update(sql, submissions, { state, leadId }, "WHERE id = ?", [id]);
    },
    submissionsSince: (leadFormId, addressHash, since) =>
      addressHash === null
        ? count("lead_form_id = ? AND received_at > ?", [leadFormId, since])
        : count("lead_form_id = ? AND address_hash = ? AND received_at > ?", [leadFormId, addressHash, since]),
    async takenOf(leadFormIds) {
      if (leadFormIds.length === 0) return new Map();
      const rows = await sql.rows<{ id: Id; count: number | string }>(
        "SELECT lead_form_id AS id, COUNT(*) AS count FROM lead_submissions WHERE state = 'taken' AND lead_form_id IN (?) GROUP BY lead_form_id",
        [[...leadFormIds]],
      );
      return new Map(rows.map((row) => [row.id, Number(row.count)]));
    },
  };
}
