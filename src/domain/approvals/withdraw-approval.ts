import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { ApprovalSubjects } from "./approval-subject";
import type { ApprovalWithTasks } from "./approval-store";
import { closeApproval } from "./close-approval";
import { subjectOf } from "./decide-task";

/**
 * The submitter takes it back before it is decided. Refuses `approval.nothingOpen`, and
 * `approval.notSubmitter` for anybody but the submitter and the operations leads.
 */
export async function withdrawApproval(
  tx: Tx,
  actor: Actor,
  subjects: ApprovalSubjects,
  input: { readonly subject: SubjectRef },
): Promise<ApprovalWithTasks> {
  requirePermission(actor, "approval.submit");
  const effect = subjectOf(subjects, input.subject.kind);
  await effect.lock(tx, input.subject.id);
  const open = await tx.approvals.lockOpen(input.subject);
  if (!open) throw new Refusal("approval.nothingOpen");
  if (open.request.submittedBy !== actor.personId && !actor.roles.includes("operationsLead")) {
    throw new Refusal("approval.notSubmitter", { number: open.request.subjectNumber });
  }
  const closed = await closeApproval(tx, actor, "withdraw", open, null);
  await effect.withdrawn(tx, actor, input.subject.id);
  return closed;
}
