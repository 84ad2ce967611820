import type { ApprovalSubject } from "../approvals/approval-subject";
import { systemActor } from "../access/identify-actor";
import { sheetOf } from "../fields/fill-fields";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { FormAndRecord } from "./find-form-record";
import { formRecordRef } from "./form-record";
import { formOf } from "./form-rights";
import { hashOf, setApproval } from "./submit-form-record";

/** The record whoever decides: an approver need not be among those who see the form's records. */
async function locked(tx: Tx, id: Id): Promise<(FormAndRecord & { readonly hash: string }) | null> {
  const record = await tx.formRecords.lock(id);
  if (!record) return null;
  const form = await formOf(tx, record.formId);
  const system = systemActor("forms", (await companyOf(tx)).timeZone);
  return { form, record, hash: hashOf(await sheetOf(tx, system, formRecordRef(form, record), "see")) };
}

async function need(tx: Tx, id: Id): Promise<FormAndRecord & { readonly hash: string }> {
  const found = await locked(tx, id);
  if (!found) throw new Refusal("formRecord.notFound");
  return found;
}

const setTo = (verb: string, approval: "none" | "rejected") => async (tx: Tx, actor: Actor, id: Id) => {
  await setApproval(tx, actor, verb, await need(tx, id), approval, null);
};

/** What a decision does to a record of a form: approved, it may leave its first state. */
export const formRecordApproval: ApprovalSubject = {
  async lock(tx, id) {
    const found = await locked(tx, id);
    return found && { contentHash: found.hash, editedBy: found.record.editedBy };
  },
  async approved(tx, actor, id) {
    const found = await need(tx, id);
    await setApproval(tx, actor, "formRecord.approve", found, "approved", found.hash);
  },
  rejected: setTo("formRecord.reject", "rejected"),
  returned: setTo("formRecord.return", "none"),
  withdrawn: setTo("formRecord.withdraw", "none"),
};
