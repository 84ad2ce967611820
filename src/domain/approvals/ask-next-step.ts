import type { Actor } from "../shared/actor";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { ApprovalTask } from "./approval";
import type { ApprovalWithTasks } from "./approval-store";
import { approvalTaskMachine } from "./approval.machine";

/** Opens the tasks of the first step that still waits, and says so to its approvers. Saves nothing. */
export function askNextStep(tx: Tx, actor: Actor, { request, tasks }: ApprovalWithTasks): ApprovalTask[] {
  const next = nextStepNo(tasks);
  return tasks.map((task) => {
    if (task.stepNo !== next || task.state !== "waiting") return task;
    tx.emit({
      type: "approval.asked",
      subject: { kind: "approval", id: request.id },
      actorId: actor.personId,
      data: {
        taskId: task.id,
        approverId: task.approverId,
        subjectKind: request.subjectKind,
        subjectId: request.subjectId,
        number: request.subjectNumber,
        submittedBy: request.submittedBy,
      },
    });
    return { ...applyTransition(actor, approvalTaskMachine, "open", task, null), openedAt: tx.now };
  });
}

/** The lowest step with a task that waits; null when none does. */
export function nextStepNo(tasks: readonly ApprovalTask[]): number | null {
  const waiting = tasks.filter((task) => task.state === "waiting").map((task) => task.stepNo);
  return waiting.length === 0 ? null : Math.min(...waiting);
}
