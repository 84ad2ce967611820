import { systemActor } from "../access/identify-actor";
import { voidApproval } from "../approvals/void-approval";
import { sheetOf } from "../fields/fill-fields";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { formOf } from "./form-rights";
import { hashOf, setApproval } from "./submit-form-record";

/**
 * Somebody wrote into a record: they do not decide on it, and an approval of what it said before holds no more. The decision itself
 * looks at the content again, so that nothing is approved in between.
 */
export async function noteEdit(tx: Tx, subject: SubjectRef, editorId: Id): Promise<void> {
  const record = await tx.formRecords.lock(subject.id);
  if (!record) return;
  const form = await formOf(tx, record.formId);
  const system = systemActor("forms", (await companyOf(tx)).timeZone);
  const edited = { ...record, editedBy: editorId === system.personId ? record.editedBy : editorId };
  const hash = hashOf(await sheetOf(tx, system, subject, "see"));
  const [last] = record.approval === "pending" ? await tx.approvals.of(subject) : [];
  const holds = record.approval === "pending" ? last?.request.contentHash === hash : record.approvedHash === hash;
  if (record.approval !== "none" && record.approval !== "rejected" && !holds) {
    if (record.approval === "pending") await voidApproval(tx, system, subject);
    await setApproval(tx, system, "formRecord.edited", { form, record: edited }, "none", null);
  } else if (edited.editedBy !== record.editedBy) await tx.formRecords.save(edited);
}
