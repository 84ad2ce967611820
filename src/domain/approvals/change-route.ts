import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { optionalText, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { stepOf, type ApprovalAct, type ApprovalRequest, type ApprovalTask } from "./approval";
import type { ApprovalWithTasks } from "./approval-store";
import type { ApprovalSubjects } from "./approval-subject";
import { approvalTaskMachine } from "./approval.machine";
import { askNextStep, clockOf, tellAsked } from "./ask-next-step";
import { noteAct } from "./note-act";
import { lockOwnTurn, requireSigner, type OwnTurn } from "./own-turn";
import { waitingTask } from "./submit-for-approval";

const mostSteps = 30;
/** Nobody's turn any more, and nothing of the last one left on it. */
const fresh = { decisionComment: null, decidedBy: null, decidedAt: null, openedAt: null, remindAt: null, escalateAt: null } as const;

interface OnRun {
  readonly subject: SubjectRef;
  readonly comment?: string | null;
}

/** The actor's turn becomes somebody else's; whose it was stays on it. Refuses what `lockOwnTurn` and `requireSigner` refuse. */
export async function handOver(
  tx: Tx,
  actor: Actor,
  subjects: ApprovalSubjects,
  input: OnRun & { readonly toId: Id },
): Promise<ApprovalWithTasks> {
  const turn = await lockOwnTurn(tx, actor, subjects, input.subject);
  await requireSigner(tx, actor, turn, input.toId, turn.task.stepNo);
  return giveTurn(tx, actor, turn, input);
}

/** The turn becomes somebody else's, now or when it comes; that he may decide was looked at. */
export async function giveTurn(
  tx: Tx,
  actor: Actor,
  { run, task }: Pick<OwnTurn, "run" | "task">,
  { toId, comment }: { readonly toId: Id; readonly comment?: string | null },
): Promise<ApprovalWithTasks> {
  const clock = task.state === "open" ? await clockOf(tx, run.request, task) : {};
  const saved = await tx.approvals.saveTask({ ...task, approverId: toId, handedFrom: task.handedFrom ?? task.approverId, ...clock });
  if (saved.state === "open") tellAsked(tx, actor, run.request, saved);
  const noted = { verb: "handOver", otherId: toId, stepNo: task.stepNo, ...(comment !== undefined && { comment }) } as const;
  return keep(tx, actor, run.request, replaced(run.tasks, [saved]), noted);
}

/** One more who has to approve, before the actor decides or right after. Refuses `approval.tooManySteps` besides. */
export async function addSigner(
  tx: Tx,
  actor: Actor,
  subjects: ApprovalSubjects,
  input: OnRun & { readonly personId: Id; readonly where: "before" | "after" },
): Promise<ApprovalWithTasks> {
  const turn = await lockOwnTurn(tx, actor, subjects, input.subject);
  const { run, task } = turn;
  await requireSigner(tx, actor, turn, input.personId, task.stepNo);
  const stepNo = input.where === "before" ? task.stepNo : task.stepNo + 1;
  const steps = run.request.route?.steps ?? [];
  if (Math.max(steps.length, ...run.tasks.map((each) => each.stepNo)) >= mostSteps)
    throw new Refusal("approval.tooManySteps", { most: mostSteps });
  const moved: ApprovalTask[] = [];
  // From the last step down, so that no two tasks of one approver ever stand in one step.
  for (const each of run.tasks.toSorted((left, right) => right.stepNo - left.stepNo)) {
    if (each.stepNo < stepNo) moved.push(each);
    else moved.push(await tx.approvals.saveTask({ ...paused(actor, each), stepNo: each.stepNo + 1 }));
  }
  const added = waitingTask(run.request.id, stepNo, input.personId);
  const before = Array.from({ length: stepNo - 1 }, (_, index) => stepOf(run.request, index + 1));
  const own = { ...stepOf(run.request, task.stepNo), needs: "any" as const };
  const route = { flow: null, copyTo: [], ...run.request.route, steps: [...before, own, ...steps.slice(stepNo - 1)] };
  const request = { ...run.request, route };
  const [opened = added] = input.where === "before" ? await askNextStep(tx, actor, { request, tasks: [added] }) : [added];
  await tx.approvals.addTasks([opened]);
  return keep(tx, actor, request, [...moved, opened], { ...input, verb: "addSigner", otherId: input.personId, stepNo });
}

/** An earlier step is asked once more, and all after it; what was answered stays in the run's history. Refuses `approval.noSuchStep`. */
export async function askAgain(
  tx: Tx,
  actor: Actor,
  subjects: ApprovalSubjects,
  input: OnRun & { readonly stepNo: number },
): Promise<ApprovalWithTasks> {
  const { run, task } = await lockOwnTurn(tx, actor, subjects, input.subject);
  const { request } = run;
  if (!Number.isInteger(input.stepNo) || input.stepNo < 1 || input.stepNo >= task.stepNo) {
    throw new Refusal(task.stepNo === 1 ? "approval.noEarlierStep" : "approval.noSuchStep", {
      number: request.subjectNumber,
      last: task.stepNo - 1,
    });
  }
  const comment = requireText("reason", input.comment ?? "", 1000);
  const waiting = run.tasks.map((each) => {
    const asked = each.stepNo >= input.stepNo && each.stepNo <= task.stepNo && each.state !== "waiting";
    return asked ? { ...applyTransition(actor, approvalTaskMachine, "askAgain", each, null), ...fresh } : each;
  });
  const tasks: ApprovalTask[] = [];
  for (const each of await askNextStep(tx, actor, { request, tasks: waiting })) {
    tasks.push(run.tasks.includes(each) ? each : await tx.approvals.saveTask(each));
  }
  return keep(tx, actor, request, tasks, { ...input, comment, verb: "askAgain", stepNo: input.stepNo });
}

function paused(actor: Actor, task: ApprovalTask): ApprovalTask {
  return task.state === "open" ? { ...applyTransition(actor, approvalTaskMachine, "pause", task, null), ...fresh } : task;
}

function replaced(tasks: readonly ApprovalTask[], by: readonly ApprovalTask[]): readonly ApprovalTask[] {
  return tasks.map((task) => by.find(({ id }) => id === task.id) ?? task);
}

type Noted = Pick<ApprovalAct, "verb" | "stepNo"> & { readonly otherId?: Id; readonly comment?: string | null };

async function keep(
  tx: Tx,
  actor: Actor,
  request: ApprovalRequest,
  tasks: readonly ApprovalTask[],
  given: Noted,
): Promise<ApprovalWithTasks> {
  const { verb, stepNo, otherId = null } = given;
  const comment = optionalText("comment", given.comment, 1000);
  const saved = await tx.approvals.save(request);
  await noteAct(tx, actor, request.id, { verb, stepNo, otherId, comment });
  const subject = { kind: "approval", id: request.id };
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: `approval.${verb}`,
    subject,
    before: null,
    after: { stepNo, otherId, comment },
  });
  tx.emit({ type: "approval.rerouted", subject, actorId: actor.personId, data: { verb, stepNo, otherId, number: request.subjectNumber } });
  return { request: saved, tasks };
}
