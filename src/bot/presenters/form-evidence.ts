import { fieldsInUse, maySee } from "../../domain/fields/fill-fields";
import { formRecordRef } from "../../domain/forms/form-record";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { valueInWords } from "../fields/field-in-words";
import type { Round } from "./approval-evidence";

/** What a record of the company's own form says, field by field, and what was otherwise when it was before an approver last. */
export async function formEvidence(tx: Tx, viewer: Actor, { request, before }: Round) {
  const { language } = viewer;
  const found = await formOfRecord(tx, request.subjectId);
  if (!found) return {};
  const now = await tx.records.read(found.ref, []);
  const then = before && (await tx.records.readAt(found.ref, [], before.submittedAt));
  const written: { label: string; value: string }[] = [];
  const changes: { what: string; from: string; to: string }[] = [];
  for (const field of await fieldsInUse(tx, found.ref.kind)) {
    if (!maySee(field, viewer)) continue;
    const label = field.label[language];
    const value = await valueInWords(tx, field, now?.fields[field.name] ?? null, language);
    if (value !== "") written.push({ label, value });
    const had = then ? await valueInWords(tx, field, then.fields[field.name] ?? null, language) : value;
    if (had !== value) changes.push({ what: label, from: had, to: value });
  }
  return { about: found.label[language], details: { written }, changes };
}

/** A record's form and what rules and fields know it as, whoever asks; null where there is none. */
export async function formOfRecord(tx: Tx, id: Id) {
  const record = await tx.formRecords.find({ kind: "all" }, id);
  const form = record && (await tx.forms.list()).find((each) => each.id === record.formId);
  return record && form ? { label: form.label, ownerId: record.ownerId, ref: formRecordRef(form, record) } : null;
}
