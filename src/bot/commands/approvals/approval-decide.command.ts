import { decisionReasonCard } from "../../../../cards/approvals/decision-reason.card";
import type { ApprovalTask } from "../../../domain/approvals/approval";
import type { ApprovalWithTasks } from "../../../domain/approvals/approval-store";
import { decideTask, type Decision } from "../../../domain/approvals/decide-task";
import { approvalSubjects } from "../../../domain/flows/approval-subjects";
import { decidersOf, turnOf } from "../../../domain/approvals/turn";
import type { Actor } from "../../../domain/shared/actor";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { ValueByKind } from "../../conversation/arguments";
import { documentInWords } from "../../presenters/document-in-words";
import { defineCommand, type CommandContext } from "../define-command";
import { liveCardOf, showCard } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./approval-decide.grammar";

const decisions: readonly Decision[] = ["approve", "reject", "return"];

/** Decides one document or several, all of them or none. A single no without its reason is asked for it. */
export const approvalDecide = defineCommand({
  ...grammar,
  async handle(context, { docs, decision: said, comment = null }) {
    const { tx, actor } = context;
    const decision = decisions.find((each) => each === said);
    const [first, another] = docs;
    if (!decision || !first) throw new Refusal("approval.notFound");
    if (decision !== "approve" && another) throw new Refusal("approval.oneNoAtATime");
    if (decision !== "approve" && comment === null) return askForReason(context, first, decision);
    const requestIds: string[] = [];
    for (const doc of docs) {
      const { run, task } = await taskOf(tx, actor, doc);
      await decideTask(tx, actor, approvalSubjects, { taskId: task.id, decision, comment });
      requestIds.push(run.request.id);
    }
    return { parts: requestIds.map((id) => liveCardOf({ kind: "approval", id })) };
  },
  undo: {
    instead: {
      zh: "审批意见不能收回；要改的话，请提交人修改后重新提交。",
      en: "A decision stands; have the submitter revise the document and submit it again.",
    },
  },
});

async function askForReason({ tx, actor }: CommandContext, doc: ValueByKind["document"], decision: "reject" | "return") {
  const { run, task } = await taskOf(tx, actor, doc);
  // Whoever may not decide is told so before he writes why.
  if (task.state !== "open" || !(await decidersOf(tx, run.request, task)).includes(actor.personId)) {
    await decideTask(tx, actor, approvalSubjects, { taskId: task.id, decision });
  }
  const { request } = run;
  const { about } = await documentInWords(tx, actor, { kind: request.subjectKind, id: request.subjectId });
  const props = { id: task.id, version: task.version, decision, number: request.subjectNumber, about };
  return showCard(decisionReasonCard.render(props, actor.language));
}

/** The actor's own turn; where it is not his, a task by which `decideTask` says whose turn it is or who has decided. */
async function taskOf(
  tx: Tx,
  actor: Actor,
  doc: ValueByKind["document"],
): Promise<{ readonly run: ApprovalWithTasks; readonly task: ApprovalTask }> {
  const runs = await tx.approvals.of(subjectOf(doc));
  const run = runs.find((each) => each.request.state === "pending") ?? runs[0];
  if (!run) throw new Refusal("approval.nothingOpen");
  const task = await turnOf(tx, actor, run);
  if (!task) throw new Refusal("approval.nothingOpen");
  return { run, task };
}
