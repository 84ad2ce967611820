import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { ApprovalSubjects } from "./approval-subject";
import { giveTurn } from "./change-route";
import { nextAbove } from "./choose-approvers";
import { subjectOf } from "./decide-task";
import { requireSigner, type OwnTurn } from "./own-turn";

export interface TurnsHandedOver {
  /** To the colleague. */
  readonly given: number;
  /** The colleague may not decide on them: to whoever is above, as if their time had run out. */
  readonly above: number;
  /** Nobody else may decide on them. */
  readonly stay: number;
}

/** Every turn of somebody, open or yet to come, becomes the colleague's. The caller has looked whether the actor may. */
export async function handOverTurns(
  tx: Tx,
  actor: Actor,
  subjects: ApprovalSubjects,
  { fromId, toId }: { readonly fromId: Id; readonly toId: Id },
): Promise<TurnsHandedOver> {
  const counts = { given: 0, above: 0, stay: 0 };
  for (const subject of await tx.approvals.awaiting(fromId))
    for (const turn of await turnsOn(tx, subjects, subject, fromId)) {
      const to = (await maySign(tx, actor, turn, toId)) ? toId : await above(tx, turn);
      counts[to === toId ? "given" : to === null ? "stay" : "above"] += 1;
      if (to === null) continue;
      const run = await tx.approvals.lockOpen(subject);
      if (run) await giveTurn(tx, actor, { ...turn, run }, { toId: to });
    }
  return counts;
}

/** Locked, the document first. */
async function turnsOn(tx: Tx, subjects: ApprovalSubjects, subject: SubjectRef, approverId: Id): Promise<readonly OwnTurn[]> {
  const present = await subjectOf(subjects, subject.kind).lock(tx, subject.id);
  const run = await tx.approvals.lockOpen(subject);
  const own = run?.tasks.filter((task) => task.approverId === approverId && (task.state === "open" || task.state === "waiting")) ?? [];
  return run ? own.map((task) => ({ run, task, editedBy: present?.editedBy ?? null })) : [];
}

async function maySign(tx: Tx, actor: Actor, turn: OwnTurn, personId: Id): Promise<boolean> {
  try {
    await requireSigner(tx, actor, turn, personId, turn.task.stepNo);
    return true;
  } catch (problem) {
    if (problem instanceof Refusal) return false;
    throw problem;
  }
}

async function above(tx: Tx, { run: { request, tasks }, task, editedBy }: OwnTurn): Promise<Id | null> {
  const asked = tasks.filter(({ stepNo }) => stepNo === task.stepNo).map(({ approverId }) => approverId);
  const never = [request.submittedBy, ...(editedBy === null ? [] : [editedBy]), ...asked];
  return nextAbove(tx, task.approverId, never, await todayOf(tx), request);
}
