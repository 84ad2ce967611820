import { dayOf } from "../shared/calendar-day";
import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import { newId, type Id } from "../shared/id";
import { auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Amount, Currency } from "../shared/money";
import type { ApprovalReason, ApprovalRequest, ApprovalRoute, ApprovalStep, ApprovalTask, RouteStep, SubmittedContent } from "./approval";
import type { ApprovalWithTasks } from "./approval-store";
import { askNextStep } from "./ask-next-step";
import { chooseApprovers } from "./choose-approvers";
import { noteAct } from "./note-act";
import { voidApproval } from "./void-approval";

export interface Submission {
  readonly subject: SubjectRef;
  readonly number: string;
  /** Of the content that is to be approved: the approval holds for this and nothing else. */
  readonly hash: string;
  /** What an approver of the next round compares with; left out by documents that keep their versions. */
  readonly content?: SubmittedContent;
  /** Who last changed it: may not decide, no more than the submitter. */
  readonly editedBy: Id;
  readonly steps: readonly ApprovalStep[];
  readonly reasons: readonly ApprovalReason[];
  /** The published flow it goes by; left out or null: the standard one. */
  readonly flow?: ApprovalRoute["flow"];
  /** Who gets a copy. */
  readonly copyTo?: readonly Id[];
  /** In the base currency; left out: nobody can say, and no stand-in with a limit may decide. */
  readonly amount?: Amount | null;
  readonly currency?: Currency;
}

/**
 * Opens a request and asks the first step's approvers. The caller holds the subject's lock.
 * A pending request about other content is voided first. Refuses `approval.alreadyOpen` for the same
 * content, `approval.noApprover` when nobody may decide.
 */
export async function submitForApproval(tx: Tx, actor: Actor, submission: Submission): Promise<ApprovalWithTasks> {
  const { subject, number, hash } = submission;
  const open = await tx.approvals.lockOpen(subject);
  if (open?.request.contentHash === hash) throw new Refusal("approval.alreadyOpen", { number });
  if (open) await voidApproval(tx, actor, subject);
  const company = await companyOf(tx);
  const { flow = null, copyTo = [], amount = null } = submission;
  const today = dayOf(tx.now, company.timeZone);
  const weighed = { amount, submittedBy: actor.personId };
  const steps = await chooseApprovers(tx, submission.steps, [actor.personId, submission.editedBy], today, weighed);
  const request: ApprovalRequest = {
    id: newId(),
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectNumber: number,
    contentHash: hash,
    content: submission.content ?? null,
    state: "pending",
    openKey: `${subject.kind}:${subject.id}`,
    reasons: submission.reasons,
    amount,
    currency: submission.currency ?? company.baseCurrency,
    route: { flow, steps: steps.map(routeStep), copyTo },
    submittedBy: actor.personId,
    submittedAt: tx.now,
    closedAt: null,
    version: 1,
  };
  const tasks = steps.flatMap((step, index) => step.anyOf.map((approverId) => waitingTask(request.id, index + 1, approverId)));
  const asked = await askNextStep(tx, actor, { request, tasks });
  await tx.approvals.add(request, asked);
  await noteAct(tx, actor, request.id, { verb: "submit" });
  if (copyTo.length > 0) tellCopied(tx, actor, request, copyTo);
  auditCreated(tx, actor, "approval.submit", { kind: "approval", id: request.id }, { subject, number, hash, reasons: request.reasons });
  return { request, tasks: asked };
}

function routeStep({ needs = "any", remindAfterHours = null, escalateAfterHours = null }: ApprovalStep): RouteStep {
  return { needs, remindAfterHours, escalateAfterHours };
}

function tellCopied(tx: Tx, actor: Actor, request: ApprovalRequest, copyTo: readonly Id[]): void {
  tx.emit({ type: "approval.copied", subject: { kind: "approval", id: request.id }, actorId: actor.personId, data: { copyTo } });
}

export function waitingTask(requestId: Id, stepNo: number, approverId: Id): ApprovalTask {
  return {
    id: newId(),
    requestId,
    stepNo,
    approverId,
    handedFrom: null,
    state: "waiting",
    decisionComment: null,
    decidedBy: null,
    decidedAt: null,
    openedAt: null,
    remindAt: null,
    escalateAt: null,
    version: 1,
  };
}
