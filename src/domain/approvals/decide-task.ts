import { nameOf } from "../access/person";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { optionalText } from "../shared/record-change";
import { isFormKind } from "../shared/form-kind";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { stepOf, type ApprovalTask } from "./approval";
import type { ApprovalWithTasks } from "./approval-store";
import type { ApprovalSubject, ApprovalSubjects } from "./approval-subject";
import { approvalTaskMachine } from "./approval.machine";
import { askNextStep, nextStepNo } from "./ask-next-step";
import { closeApproval, skip } from "./close-approval";
import { noteAct } from "./note-act";
import { decidersOf } from "./turn";

export type Decision = "approve" | "reject" | "return";

export interface DecideTask {
  readonly taskId: Id;
  /** The task's version on the card that was tapped. */
  readonly version?: number;
  readonly decision: Decision;
  /** Needed to reject and to return. */
  readonly comment?: string | null;
}

/**
 * One approver decides, or whoever stands in. Of a step that any may decide the first counts, of one that needs all each;
 * an approval then opens the next step, or, after the last, takes effect on the subject; a rejection or return ends the
 * run at once.
 *
 * Refuses, in this order: `approval.notFound`, `approval.alreadyDecided` (naming who), `approval.notYourTurn`,
 * `approval.notYetYourTurn`, `approval.stale`, `approval.own`, `approval.contentChanged`, `approval.reasonNeeded`,
 * `access.notAllowed`.
 */
export async function decideTask(tx: Tx, actor: Actor, subjects: ApprovalSubjects, input: DecideTask): Promise<ApprovalWithTasks> {
  const looked = await tx.approvals.task(input.taskId);
  const found = looked && (await tx.approvals.find(looked.requestId));
  if (!found) throw new Refusal("approval.notFound");
  const { subjectKind, subjectId } = found.request;
  const effect = subjectOf(subjects, subjectKind);
  // The subject's lock first, as everywhere: whoever changes it voids its approval under the same lock.
  const present = await effect.lock(tx, subjectId);
  const run = await tx.approvals.lock(found.request.id);
  const task = run?.tasks.find((each) => each.id === input.taskId);
  if (!run || !task) throw new Refusal("approval.notFound");
  await requireTurn(tx, actor, run, task, input.version);
  const { request } = run;
  if (request.submittedBy === actor.personId || present?.editedBy === actor.personId) {
    throw new Refusal("approval.own", { number: request.subjectNumber });
  }
  if (present?.contentHash !== request.contentHash) throw new Refusal("approval.contentChanged", { number: request.subjectNumber });
  const comment = optionalText("comment", input.comment, 1000);
  if (input.decision !== "approve" && comment === null) throw new Refusal("approval.reasonNeeded", { number: request.subjectNumber });

  const decided = await saveDecision(tx, actor, input.decision, task, comment);
  const tasks = run.tasks.map((each) => (each.id === decided.id ? decided : each));
  if (input.decision === "approve") return approveStep(tx, actor, effect, { request, tasks }, decided);
  const closed = await closeApproval(tx, actor, input.decision, { request, tasks }, comment);
  const why = comment ?? "";
  await (input.decision === "reject" ? effect.rejected(tx, actor, subjectId, why) : effect.returned(tx, actor, subjectId, why));
  return closed;
}

export function subjectOf(subjects: ApprovalSubjects, kind: string): ApprovalSubject {
  const effect = subjects[isFormKind(kind) ? "formRecord" : kind];
  if (!effect) throw new Error(`nothing says what an approval of a ${kind} does`);
  return effect;
}

async function requireTurn(tx: Tx, actor: Actor, run: ApprovalWithTasks, task: ApprovalTask, seen: number | undefined): Promise<void> {
  const number = run.request.subjectNumber;
  if (run.request.state !== "pending" || (task.state !== "open" && task.state !== "waiting")) {
    const by = task.decidedBy ?? run.tasks.find((each) => each.decidedBy !== null)?.decidedBy ?? null;
    throw new Refusal("approval.alreadyDecided", {
      number,
      state: run.request.state,
      by: await namesOf(tx, actor, by === null ? [] : [by]),
    });
  }
  const awaited = run.tasks.filter((each) => each.state === "open").map((each) => each.approverId);
  if (!(await decidersOf(tx, run.request, task)).includes(actor.personId))
    throw new Refusal("approval.notYourTurn", { number, awaits: await namesOf(tx, actor, awaited) });
  // An approver of a later step does not decide early: what the step before finds may change the document.
  if (task.state === "waiting") throw new Refusal("approval.notYetYourTurn", { number, awaits: await namesOf(tx, actor, awaited) });
  if (seen !== undefined && seen !== task.version) throw new Refusal("approval.stale", { number });
}

async function namesOf(tx: Tx, actor: Actor, ids: readonly Id[]): Promise<string[]> {
  return (await tx.people.findMany(ids)).map((person) => nameOf(person, actor.language));
}

async function saveDecision(tx: Tx, actor: Actor, decision: Decision, task: ApprovalTask, comment: string | null): Promise<ApprovalTask> {
  const decided: ApprovalTask = {
    ...applyTransition(actor, approvalTaskMachine, decision, task, null),
    decisionComment: comment,
    decidedBy: actor.personId,
    decidedAt: tx.now,
    remindAt: null,
    escalateAt: null,
  };
  const otherId = task.approverId === actor.personId ? task.handedFrom : task.approverId;
  await noteAct(tx, actor, task.requestId, { verb: decision, otherId, stepNo: task.stepNo, comment });
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: `approval.${decision}`,
    subject: { kind: "approvalTask", id: task.id },
    before: { state: task.state },
    after: { state: decided.state, comment, ...(otherId !== null && { insteadOf: otherId }) },
  });
  return tx.approvals.saveTask(decided);
}

/** The step goes on while it needs others; then the next one, which is done at once where the same approver alone has it. */
async function approveStep(
  tx: Tx,
  actor: Actor,
  effect: ApprovalSubject,
  { request, tasks }: ApprovalWithTasks,
  decided: ApprovalTask,
): Promise<ApprovalWithTasks> {
  let now: readonly ApprovalTask[] = tasks;
  for (let step: number | null = decided.stepNo; step !== null;) {
    if (stepOf(request, step).needs === "all" && now.some((task) => task.stepNo === step && task.state === "open")) {
      return { request: await tx.approvals.save(request), tasks: now };
    }
    now = await skipRest(tx, actor, now, step);
    step = nextStepNo(now);
    if (step === null) break;
    const asked: number = step;
    const mine = now.find((task) => task.stepNo === asked && task.approverId === decided.approverId);
    const others = stepOf(request, asked).needs === "all" && now.some((task) => task.stepNo === asked && task !== mine);
    if (!mine || others) now = await openStep(tx, actor, { request, tasks: now }, asked, mine?.id);
    // The request is saved too: of two deciders at the same moment, on whatever node, one meets a new version.
    if (!mine) return { request: await tx.approvals.save(request), tasks: now };
    const again = await saveDecision(tx, actor, "approve", asOpen(tx, now, mine), decided.decisionComment);
    now = now.map((task) => (task.id === again.id ? again : task));
  }
  const closed = await closeApproval(tx, actor, "approve", { request, tasks: now }, decided.decisionComment);
  await effect.approved(tx, actor, request.subjectId);
  return closed;
}

/** Asks and saves the step's approvers, but for the one who has answered already. */
async function openStep(
  tx: Tx,
  actor: Actor,
  { request, tasks }: ApprovalWithTasks,
  stepNo: number,
  answered: Id | undefined,
): Promise<readonly ApprovalTask[]> {
  const own = tasks.filter((task) => task.stepNo === stepNo && task.id !== answered);
  const opened = new Map<Id, ApprovalTask>();
  for (const task of await askNextStep(tx, actor, { request, tasks: own })) opened.set(task.id, await tx.approvals.saveTask(task));
  return tasks.map((task) => opened.get(task.id) ?? task);
}

/** As it stands now, opened at this instant: it is answered with the step before. */
function asOpen(tx: Tx, tasks: readonly ApprovalTask[], mine: ApprovalTask): ApprovalTask {
  const present = tasks.find((task) => task.id === mine.id) ?? mine;
  return { ...present, state: "open", openedAt: tx.now };
}

async function skipRest(tx: Tx, actor: Actor, tasks: readonly ApprovalTask[], stepNo: number): Promise<readonly ApprovalTask[]> {
  const rest: ApprovalTask[] = [];
  for (const task of tasks) {
    const needless = task.stepNo === stepNo && (task.state === "open" || task.state === "waiting");
    rest.push(needless ? await skip(tx, actor, task) : task);
  }
  return rest;
}
