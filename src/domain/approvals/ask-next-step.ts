import type { Actor } from "../shared/actor";
import { companyOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { addWorkingMinutes, workingCalendarOf } from "../shared/working-calendar";
import { stepOf, type ApprovalRequest, type ApprovalTask } from "./approval";
import type { ApprovalWithTasks } from "./approval-store";
import { approvalTaskMachine } from "./approval.machine";

/** Opens the tasks of the first step that still waits, and says so to its approvers. Saves nothing. */
export async function askNextStep(tx: Tx, actor: Actor, { request, tasks }: ApprovalWithTasks): Promise<ApprovalTask[]> {
  const next = nextStepNo(tasks);
  const asked: ApprovalTask[] = [];
  for (const task of tasks) {
    const due = task.stepNo === next && task.state === "waiting";
    asked.push(due ? await opened(tx, actor, request, task) : task);
  }
  return asked;
}

async function opened(tx: Tx, actor: Actor, request: ApprovalRequest, task: ApprovalTask): Promise<ApprovalTask> {
  tellAsked(tx, actor, request, task);
  return { ...applyTransition(actor, approvalTaskMachine, "open", task, null), ...(await clockOf(tx, request, task)) };
}

/** A turn begins now: since when it is open, and when, in working hours, it is reminded of and escalated. */
export async function clockOf(
  tx: Tx,
  request: ApprovalRequest,
  task: Pick<ApprovalTask, "stepNo">,
): Promise<Pick<ApprovalTask, "openedAt" | "remindAt" | "escalateAt">> {
  const { remindAfterHours, escalateAfterHours } = stepOf(request, task.stepNo);
  if (remindAfterHours === null && escalateAfterHours === null) return { openedAt: tx.now, remindAt: null, escalateAt: null };
  const calendar = await workingCalendarOf(tx, (await companyOf(tx)).timeZone);
  const after = (hours: number | null) => (hours === null ? null : addWorkingMinutes(calendar, tx.now, hours * 60));
  return { openedAt: tx.now, remindAt: after(remindAfterHours), escalateAt: after(escalateAfterHours) };
}

export function tellAsked(tx: Tx, actor: Actor, request: ApprovalRequest, task: ApprovalTask): void {
  tx.emit({
    type: "approval.asked",
    subject: { kind: "approval", id: request.id },
    actorId: actor.personId,
    data: factsOfTurn(request, task),
  });
}

export function factsOfTurn(request: ApprovalRequest, task: ApprovalTask): Readonly<Record<string, unknown>> {
  return {
    taskId: task.id,
    approverId: task.approverId,
    subjectKind: request.subjectKind,
    subjectId: request.subjectId,
    number: request.subjectNumber,
    submittedBy: request.submittedBy,
  };
}

/** The lowest step with a task that waits; null when none does. */
export function nextStepNo(tasks: readonly ApprovalTask[]): number | null {
  const waiting = tasks.filter((task) => task.state === "waiting").map((task) => task.stepNo);
  return waiting.length === 0 ? null : Math.min(...waiting);
}
