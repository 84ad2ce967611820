import { approvalBatchCard } from "../../../../cards/approvals/approval-batch.card";
import { decisionReasonCard } from "../../../../cards/approvals/decision-reason.card";
import type { ApprovalTask } from "../../../domain/approvals/approval";
import type { ApprovalWithTasks } from "../../../domain/approvals/approval-store";
import { approveBatch, seenBatch, showBatch } from "../../../domain/approvals/approve-batch";
import { decideTask, type Decision } from "../../../domain/approvals/decide-task";
import { approvalSubjects } from "../../../domain/flows/approval-subjects";
import { decidersOf, turnOf } from "../../../domain/approvals/turn";
import type { Actor } from "../../../domain/shared/actor";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { ValueByKind } from "../../conversation/arguments";
import type { ChatReply } from "../../pipeline/chat-reply";
import { approvalInWords } from "../../presenters/approval.presenter";
import { documentInWords } from "../../presenters/document-in-words";
import { refusalSentence } from "../../texts/refusals";
import { defineCommand, type CommandContext } from "../define-command";
import { liveCardOf, showCard } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./approval-decide.grammar";

const decisions: readonly Decision[] = ["approve", "reject", "return"];

/** Decides one document; several are approved after they were seen together. A no without its reason is asked for it. */
export const approvalDecide = defineCommand({
  ...grammar,
  async handle(context, { docs, decision: said, comment = null }) {
    const { tx, actor } = context;
    const decision = decisions.find((each) => each === said);
    const [first, another] = docs;
    if (!decision || !first) throw new Refusal("approval.notFound");
    if (decision !== "approve" && another) throw new Refusal("approval.oneNoAtATime");
    if (decision !== "approve" && comment === null) return askForReason(context, first, decision);
    if (another) return approveSeveral(context, docs);
    const { run, task } = await taskOf(tx, actor, first);
    await decideTask(tx, actor, approvalSubjects, { taskId: task.id, decision, comment });
    return { parts: [liveCardOf({ kind: "approval", id: run.request.id })] };
  },
  undo: {
    instead: {
      zh: "审批意见不能收回；要改的话，请提交人修改后重新提交。",
      en: "A decision stands; have the submitter revise the document and submit it again.",
    },
  },
});

/** Several are approved by one yes, but not unseen: shown first, each with its evidence; said again, or tapped, they are approved. */
async function approveSeveral({ tx, actor }: CommandContext, docs: ValueByKind["documents"]): Promise<ChatReply> {
  const turns = new Map<string, { readonly run: ApprovalWithTasks; readonly task: ApprovalTask }>();
  for (const doc of docs) {
    const turn = await taskOf(tx, actor, doc);
    if (turn.task.state !== "open" || !(await decidersOf(tx, turn.run.request, turn.task)).includes(actor.personId)) {
      await decideTask(tx, actor, approvalSubjects, { taskId: turn.task.id, decision: "approve" });
    }
    turns.set(turn.task.id, turn);
  }
  const all = [...turns.values()];
  const seen = await seenBatch(
    tx,
    actor,
    all.map(({ task }) => task),
  );
  if (seen) {
    const outcomes = await approveBatch(tx, actor, approvalSubjects, seen.id);
    const left = outcomes.flatMap(({ refused }) =>
      refused ? [{ kind: "text", text: refusalSentence(refused, actor.language) } as const] : [],
    );
    return { parts: [...all.map(({ run }) => liveCardOf({ kind: "approval", id: run.request.id })), ...left] };
  }
  const batch = await showBatch(
    tx,
    actor,
    all.map(({ task, run }) => ({ task, number: run.request.subjectNumber })),
  );
  const approvals = [];
  for (const { run } of all) approvals.push(await approvalInWords(tx, actor, run));
  return showCard(approvalBatchCard.render({ id: batch.id, version: batch.version, approvals }, actor.language));
}

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
