import { approvalCard, type ApprovalCardProps } from "../../../cards/approvals/approval.card";
import { stepOf, type ApprovalAct, type ApprovalRequest, type ApprovalTask } from "../../domain/approvals/approval";
import type { ApprovalWithTasks } from "../../domain/approvals/approval-store";
import { decidersOf, turnOf } from "../../domain/approvals/turn";
import type { Actor } from "../../domain/shared/actor";
import { isFormKind } from "../../domain/shared/form-kind";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import type { PathTurn } from "../../../cards/approvals/approval-path";
import { evidenceFor } from "./approval-evidence";
import { definePresenter } from "./define-presenter";
import { localMoment, namesOf } from "./wording";

/** What an approver must see to decide, and, when it is decided, who did, when and why. */
export const approvalPresenter = definePresenter({
  card: "approval",
  async present(tx, viewer, subject) {
    const run = await tx.approvals.find(subject.id);
    return run && approvalCard.render(await approvalInWords(tx, viewer, run), viewer.language);
  },
});

/** One run as that viewer may see it. */
export async function approvalInWords(tx: Tx, viewer: Actor, run: ApprovalWithTasks): Promise<ApprovalCardProps> {
  const { request, tasks } = run;
  const mine = await ownTurn(tx, viewer, run);
  const acts = await tx.approvals.actsOf(request.id);
  const decided = lastDecision(tasks);
  const who = await namesOf(tx, viewer, [request.submittedBy, ...peopleIn(run, acts)]);
  const runs = await tx.approvals.of({ kind: request.subjectKind, id: request.subjectId });
  const before = runs.find((each) => each.request.id < request.id)?.request ?? null;
  const evidence = await evidenceFor(tx, viewer, { request, before });
  return {
    ...evidence,
    // The task's, so that a button says which turn it decides; for others the request's.
    id: mine?.id ?? request.id,
    version: mine?.version ?? request.version,
    state: request.state,
    document: (isFormKind(request.subjectKind) ? "formRecord" : request.subjectKind) as ApprovalCardProps["document"],
    number: request.subjectNumber,
    askedBy: who(request.submittedBy),
    askedAt: localMoment(viewer, request.submittedAt),
    comment: null,
    reasons: request.reasons.map((reason) =>
      reason.code === "margin" && !viewer.permissions.has("margin.read") ? { code: reason.code } : reason,
    ),
    steps: tasks.map((task) => turnInWords(request, task, viewer, who)),
    acts: acts.map(({ verb, personId, otherId, actedAt, comment }) => ({
      verb,
      by: who(personId),
      other: otherId && who(otherId),
      at: localMoment(viewer, actedAt),
      comment,
    })),
    decision: decision(run, decided, viewer, who),
    mayDecide: request.state === "pending" && mine?.state === "open",
    mayWithdraw: request.state === "pending" && request.submittedBy === viewer.personId,
  };
}

/** The viewer's turn, open or past; undefined where he has none and stands in for nobody here. */
async function ownTurn(tx: Tx, viewer: Actor, run: ApprovalWithTasks): Promise<ApprovalTask | undefined> {
  const turn = await turnOf(tx, viewer, run);
  return turn && (await decidersOf(tx, run.request, turn)).includes(viewer.personId) ? turn : undefined;
}

function peopleIn({ tasks }: ApprovalWithTasks, acts: readonly ApprovalAct[]): readonly (Id | null)[] {
  return [
    ...tasks.flatMap((task) => [task.approverId, task.decidedBy, task.handedFrom]),
    ...acts.flatMap(({ personId, otherId }) => [personId, otherId]),
  ];
}

function turnInWords(request: ApprovalRequest, task: ApprovalTask, viewer: Actor, who: (id: Id | null) => string): PathTurn {
  const decided = task.state !== "skipped" ? task.decidedBy : null;
  const by = decided ?? task.approverId;
  const instead = by === task.approverId ? task.handedFrom : task.approverId;
  return {
    stepNo: task.stepNo,
    needs: stepOf(request, task.stepNo).needs,
    who: who(by),
    insteadOf: instead && who(instead),
    state: task.state,
    at: task.decidedAt && localMoment(viewer, task.decidedAt),
    since: task.openedAt && localMoment(viewer, task.openedAt),
  };
}

function lastDecision(tasks: readonly ApprovalTask[]): ApprovalTask | undefined {
  return tasks.filter((task) => task.decidedBy !== null).toSorted((left, right) => Number(right.decidedAt) - Number(left.decidedAt))[0];
}

function decision(
  { request }: ApprovalWithTasks,
  decided: ApprovalTask | undefined,
  viewer: Actor,
  who: (id: Id | null) => string,
): ApprovalCardProps["decision"] {
  if (request.state === "pending" || !request.closedAt) return null;
  const by = request.state === "withdrawn" ? request.submittedBy : (decided?.decidedBy ?? null);
  return {
    by: who(by),
    insteadOf: decided && decided.decidedBy !== decided.approverId ? who(decided.approverId) : null,
    at: localMoment(viewer, request.closedAt),
    comment: decided?.decisionComment ?? null,
  };
}
