import { DateTime } from "luxon";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { ApprovalTask } from "./approval";
import type { ApprovalSubjects } from "./approval-subject";
import { decideTask } from "./decide-task";

export interface BatchItem {
  readonly taskId: Id;
  /** As it was shown. */
  readonly version: number;
  readonly number: string;
}

/** Turns whose evidence one person was shown together, to be approved by one yes. */
export interface ApprovalBatch {
  readonly id: Id;
  readonly personId: Id;
  readonly items: readonly BatchItem[];
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly version: number;
}

const mostInBatch = 10;
/** What was seen longer ago is to be looked at again. */
const seenForMinutes = 30;

/** Notes what somebody is about to be shown. Refuses `approval.batchTooLarge`: nobody looks at fifty. */
export async function showBatch(
  tx: Tx,
  actor: Actor,
  turns: readonly { readonly task: ApprovalTask; readonly number: string }[],
): Promise<ApprovalBatch> {
  if (turns.length > mostInBatch) throw new Refusal("approval.batchTooLarge", { most: mostInBatch });
  const items = turns.map(({ task, number }) => ({ taskId: task.id, version: task.version, number }));
  const batch: ApprovalBatch = { id: newId(), personId: actor.personId, items, createdAt: tx.now, decidedAt: null, version: 1 };
  await tx.approvals.addBatch(batch);
  return batch;
}

/** The same turns in the same versions, shown to the same person a moment ago; null: they are to be shown first. */
export async function seenBatch(tx: Tx, actor: Actor, tasks: readonly ApprovalTask[]): Promise<ApprovalBatch | null> {
  const last = await tx.approvals.lastBatchOf(actor.personId);
  const since = DateTime.fromJSDate(tx.now).minus({ minutes: seenForMinutes }).toJSDate();
  if (!last || last.decidedAt !== null || last.createdAt < since || last.items.length !== tasks.length) return null;
  const same = tasks.every((task) => last.items.some(({ taskId, version }) => taskId === task.id && version === task.version));
  return same ? last : null;
}

/**
 * Approves each as it was shown; what has changed since, or is decided already, is left and told, the others are approved.
 * Refuses `approval.notFound` for somebody else's, `approval.batchDone` the second time.
 */
export async function approveBatch(
  tx: Tx,
  actor: Actor,
  subjects: ApprovalSubjects,
  id: Id,
): Promise<readonly { readonly number: string; readonly refused: Refusal | null }[]> {
  const batch = await tx.approvals.lockBatch(id);
  if (!batch || batch.personId !== actor.personId) throw new Refusal("approval.notFound");
  if (batch.decidedAt !== null) throw new Refusal("approval.batchDone");
  await tx.approvals.saveBatch({ ...batch, decidedAt: tx.now });
  const outcomes = [];
  for (const { taskId, version, number } of batch.items) {
    const outcome = await tx.attempt(() => decideTask(tx, actor, subjects, { taskId, version, decision: "approve" }));
    outcomes.push({ number, refused: "refused" in outcome ? outcome.refused : null });
  }
  return outcomes;
}
