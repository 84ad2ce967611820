import { routeFor } from "../approvals/route";
import { submitForApproval } from "../approvals/submit-for-approval";
import { isEmpty } from "../conditions/record-type";
import { asWritten, missingIn, sheetOf, type Sheet } from "../fields/fill-fields";
import type { Actor } from "../shared/actor";
import { contentHash } from "../shared/content-hash";
import { formKindOf } from "../shared/form-kind";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { lockFormRecord, type FormAndRecord, type FormRecordAsked } from "./find-form-record";
import { firstState } from "./form-definition";
import { formRecordRef, type FormApproval, type FormRecord } from "./form-record";
import { mayCreate, mayMove } from "./form-rights";

/**
 * Puts a record before the approvers that the company's flow names for its form. Refuses `formRecord.pending`,
 * `formRecord.approvedAlready`, `formRecord.noFlow`, `form.mayNotMove`, `field.required`.
 */
export async function submitFormRecord(tx: Tx, actor: Actor, input: FormRecordAsked): Promise<FormRecord> {
  const found = await lockFormRecord(tx, actor, input);
  const { form, record } = found;
  const { number } = record;
  if (!mayMove(form, actor) && !mayCreate(form, actor)) throw new Refusal("form.mayNotMove", { form: form.label[actor.language] });
  if (record.approval === "pending") throw new Refusal("formRecord.pending", { number });
  const subject = formRecordRef(form, record);
  const sheet = await sheetOf(tx, actor, subject, "see");
  const hash = hashOf(sheet);
  if (isApproved(record, hash)) throw new Refusal("formRecord.approvedAlready", { number });
  const missing = missingIn(sheet, actor, sheet.found);
  if (missing.length > 0) throw new Refusal("field.required", { fields: missing.map(({ label }) => label[actor.language]) });
  if ((await tx.flows.running(subject.kind)).length === 0) throw new Refusal("formRecord.noFlow", { form: form.label[actor.language] });
  const route = await routeOf(tx, actor, found);
  if (route.steps.length === 0) return setApproval(tx, actor, "formRecord.approve", found, "approved", hash);
  const submitted = await setApproval(tx, actor, "formRecord.submit", found, "pending", null);
  await submitForApproval(tx, actor, { ...route, subject, number, hash, editedBy: record.editedBy });
  return submitted;
}

/** Where a flow asks for it, a record leaves its first state as it was approved and not otherwise. Refuses `formRecord.notApproved`. */
export async function requireApproved(tx: Tx, actor: Actor, found: FormAndRecord): Promise<void> {
  const { form, record } = found;
  if (record.state !== firstState(form)) return;
  const subject = formRecordRef(form, record);
  if (isApproved(record, hashOf(await sheetOf(tx, actor, subject, "see")))) return;
  const { flow, steps } = await routeOf(tx, actor, found);
  if (flow !== null && steps.length > 0) throw new Refusal("formRecord.notApproved", { number: record.number });
}

/** Whether a flow asks for the approval of a record that has none. */
export async function waitsForSubmission(tx: Tx, actor: Actor, found: FormAndRecord): Promise<boolean> {
  const { form, record } = found;
  if (record.approval === "pending" || record.state !== firstState(form)) return false;
  if ((await tx.flows.running(formKindOf(form.prefix))).length === 0) return false;
  if (isApproved(record, hashOf(await sheetOf(tx, actor, formRecordRef(form, record), "see")))) return false;
  return (await routeOf(tx, actor, found)).steps.length > 0;
}

async function routeOf(tx: Tx, actor: Actor, { form, record }: FormAndRecord) {
  const { baseCurrency } = await companyOf(tx);
  const subject = formRecordRef(form, record);
  return routeFor(tx, actor, { matter: subject.kind, subject, ownerId: record.ownerId, amount: null, currency: baseCurrency });
}

function isApproved({ approval, approvedHash }: FormRecord, hash: string): boolean {
  return approval === "approved" && approvedHash === hash;
}

/** What people wrote into a record; its state and owner are not what is approved. */
export function hashOf({ record, found, fields }: Sheet): string {
  const written = fields.filter(({ kind }) => kind !== "computed").map(({ name }) => [name, found.fields[name] ?? null] as const);
  return contentHash({
    record: record.id,
    fields: Object.fromEntries(written.filter(([, value]) => !isEmpty(value)).map(([name, value]) => [name, asWritten(value)])),
  });
}

export async function setApproval(
  tx: Tx,
  actor: Actor,
  verb: string,
  { form, record }: FormAndRecord,
  approval: FormApproval,
  approvedHash: string | null,
): Promise<FormRecord> {
  const after = await tx.formRecords.save({ ...record, approval, approvedHash });
  const subject = formRecordRef(form, record);
  auditChange(tx, actor, verb, subject, record, after);
  const type = {
    none: "formRecord.withdrawn",
    pending: "formRecord.submitted",
    approved: "formRecord.approved",
    rejected: "formRecord.rejected",
  };
  const data = { number: record.number, formId: form.id, ownerId: record.ownerId };
  tx.emit({ type: type[approval], subject, actorId: actor.personId, data });
  return after;
}
