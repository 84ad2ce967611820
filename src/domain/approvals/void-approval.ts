import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import type { Tx } from "../shared/tx";
import type { ApprovalWithTasks } from "./approval-store";
import { closeApproval } from "./close-approval";

/** Ends the pending request because its content changed; null when there is none. The caller holds the subject's lock. */
export async function voidApproval(tx: Tx, actor: Actor, subject: SubjectRef): Promise<ApprovalWithTasks | null> {
  const open = await tx.approvals.lockOpen(subject);
  return open ? closeApproval(tx, actor, "void", open, null) : null;
}
