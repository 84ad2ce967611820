import type { Actor } from "../shared/actor";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { ApprovalRequest, ApprovalTask } from "./approval";
import type { ApprovalWithTasks } from "./approval-store";
import { approvalMachine, approvalTaskMachine, type ApprovalVerb } from "./approval.machine";

/** Ends a run: the request is closed, what still waited or was open is skipped; saved, audited and told. */
export async function closeApproval(
  tx: Tx,
  actor: Actor,
  verb: ApprovalVerb,
  { request, tasks }: ApprovalWithTasks,
  comment: string | null,
): Promise<ApprovalWithTasks> {
  const closed: ApprovalRequest = { ...applyTransition(actor, approvalMachine, verb, request, null), openKey: null, closedAt: tx.now };
  const subject = { kind: "approval", id: request.id };
  const saved = await tx.approvals.save(closed);
  const ended: ApprovalTask[] = [];
  for (const task of tasks) ended.push(isOpen(task) ? await skip(tx, actor, task) : task);
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: `approval.${verb}`,
    subject,
    before: { state: request.state },
    after: { state: closed.state, comment },
  });
  tx.emit({
    type: `approval.${closed.state}`,
    subject,
    actorId: actor.personId,
    data: {
      subjectKind: request.subjectKind,
      subjectId: request.subjectId,
      number: request.subjectNumber,
      submittedBy: request.submittedBy,
      comment,
      copyTo: request.route?.copyTo ?? [],
      askedIds: tasks.filter((task) => task.state === "open").map((task) => task.approverId),
    },
  });
  return { request: saved, tasks: ended };
}

export function isOpen(task: ApprovalTask): boolean {
  return task.state === "waiting" || task.state === "open";
}

/** Closes a turn that somebody else's decision made needless; `decidedBy` keeps whose. */
export function skip(tx: Tx, actor: Actor, task: ApprovalTask): Promise<ApprovalTask> {
  return tx.approvals.saveTask({
    ...applyTransition(actor, approvalTaskMachine, "skip", task, null),
    decidedBy: actor.personId,
    decidedAt: tx.now,
    remindAt: null,
    escalateAt: null,
  });
}
