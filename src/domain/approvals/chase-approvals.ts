import { DateTime } from "luxon";
import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { ApprovalRequest, ApprovalTask } from "./approval";
import type { ApprovalWithTasks } from "./approval-store";
import { clockOf, factsOfTurn, tellAsked } from "./ask-next-step";
import { nextAbove } from "./choose-approvers";
import { noteAct } from "./note-act";

const mostAtOnce = 50;
/** So often a person may remind: what is asked again a minute later was not seen any sooner. */
const remindGapMinutes = 60;

/**
 * Turns whose working hours are over: reminded once, then put before the manager above, else an operations lead. Nothing
 * is ever approved by the clock. Gives how many runs were looked at.
 */
export async function chaseApprovals(tx: Tx, actor: Actor): Promise<number> {
  const due = await tx.approvals.due(tx.now, mostAtOnce);
  for (const id of due) {
    const run = await tx.approvals.lock(id);
    for (const task of run?.tasks ?? []) if (run && task.state === "open") await chase(tx, actor, run, task);
  }
  return due.length;
}

async function chase(tx: Tx, actor: Actor, run: ApprovalWithTasks, task: ApprovalTask): Promise<void> {
  if (task.escalateAt !== null && task.escalateAt <= tx.now) return escalate(tx, actor, run, task);
  if (task.remindAt === null || task.remindAt > tx.now) return;
  await remind(tx, actor, run.request, await tx.approvals.saveTask({ ...task, remindAt: null }));
}

async function remind(tx: Tx, actor: Actor, request: ApprovalRequest, task: ApprovalTask): Promise<void> {
  await noteAct(tx, actor, request.id, { verb: "remind", otherId: task.approverId, stepNo: task.stepNo });
  tx.emit({
    type: "approval.reminded",
    subject: { kind: "approval", id: request.id },
    actorId: actor.personId,
    data: factsOfTurn(request, task),
  });
}

async function escalate(tx: Tx, actor: Actor, { request, tasks }: ApprovalWithTasks, task: ApprovalTask): Promise<void> {
  const asked = tasks.filter(({ stepNo }) => stepNo === task.stepNo).map(({ approverId }) => approverId);
  const to = await nextAbove(tx, task.approverId, [request.submittedBy, ...asked], await todayOf(tx), request);
  const subject = { kind: "approval", id: request.id };
  const data = { ...factsOfTurn(request, task), to };
  if (to === null) {
    await tx.approvals.saveTask({ ...task, remindAt: null, escalateAt: null });
    return tx.emit({ type: "approval.stuck", subject, actorId: actor.personId, data });
  }
  const handedFrom = task.handedFrom ?? task.approverId;
  const clock = await clockOf(tx, request, task);
  // Once: whoever is above is reminded, and nobody is above the last one.
  const saved = await tx.approvals.saveTask({ ...task, approverId: to, handedFrom, ...clock, escalateAt: null });
  await noteAct(tx, actor, request.id, { verb: "escalate", otherId: to, stepNo: task.stepNo });
  tx.audit({
    actorId: actor.personId,
    messageId: null,
    verb: "approval.escalate",
    subject,
    before: { approverId: task.approverId },
    after: { approverId: to },
  });
  tx.emit({ type: "approval.escalated", subject, actorId: actor.personId, data });
  tellAsked(tx, actor, request, saved);
}

/**
 * Whoever asked wants to know: the approvers whose turn it is get it before them once more. Refuses `approval.nothingOpen`,
 * `approval.notYoursToRemind`, `approval.remindedJustNow`.
 */
export async function remindApprovers(tx: Tx, actor: Actor, input: { readonly subject: SubjectRef }): Promise<ApprovalWithTasks> {
  const run = await tx.approvals.lockOpen(input.subject);
  if (!run) throw new Refusal("approval.nothingOpen");
  const { request, tasks } = run;
  const number = request.subjectNumber;
  if (request.submittedBy !== actor.personId && !actor.roles.includes("operationsLead"))
    throw new Refusal("approval.notYoursToRemind", { number });
  const since = DateTime.fromJSDate(tx.now).minus({ minutes: remindGapMinutes }).toJSDate();
  const acts = await tx.approvals.actsOf(request.id);
  if (acts.some(({ verb, actedAt }) => verb === "remind" && actedAt > since)) {
    throw new Refusal("approval.remindedJustNow", { number, minutes: remindGapMinutes });
  }
  for (const task of tasks) if (task.state === "open") await remind(tx, actor, request, task);
  return run;
}
