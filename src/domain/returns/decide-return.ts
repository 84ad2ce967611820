import { requirePermission } from "../access/scope";
import { voidApproval } from "../approvals/void-approval";
import type { Actor } from "../shared/actor";
import { requireText } from "../shared/record-change";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { lockReturn, moveReturn, type ReturnMove } from "./move-return";
import { returnRef, type Return } from "./return";
import { decideReturn } from "./return-approval";
import { returnMachine } from "./return.machine";

/** The goods may come. Refuses `return.ownRequest`, and `approval.notYourTurn` where somebody else is asked. */
export async function approveReturn(tx: Tx, actor: Actor, move: ReturnMove): Promise<Return> {
  const { given } = await lockReturn(tx, actor, move);
  const moved = applyTransition(actor, returnMachine, "approve", given, { actorId: actor.personId });
  if (await isAsked(tx, given)) return decideReturn(tx, actor, given, "approve");
  requirePermission(actor, "return.approve");
  return moveReturn(tx, actor, "approve", given, { decidedBy: moved.decidedBy ?? actor.personId });
}

/** They may not, with the reason. Refuses what `approveReturn` does. */
export async function rejectReturn(tx: Tx, actor: Actor, move: ReturnMove & { readonly reason: string }): Promise<Return> {
  const { given } = await lockReturn(tx, actor, move);
  applyTransition(actor, returnMachine, "reject", given, { actorId: actor.personId });
  const reason = requireText("reason", move.reason, 500);
  if (await isAsked(tx, given)) return decideReturn(tx, actor, given, "reject", reason);
  requirePermission(actor, "return.approve");
  return moveReturn(tx, actor, "reject", given, { decidedBy: actor.personId, closedAt: tx.now }, { reason });
}

/** Not wanted any more; an approval that waits is void. */
export async function cancelReturn(tx: Tx, actor: Actor, move: ReturnMove): Promise<Return> {
  const { given } = await lockReturn(tx, actor, move);
  const cancelled = await moveReturn(tx, actor, "cancel", given, { closedAt: tx.now });
  await voidApproval(tx, actor, returnRef(given));
  return cancelled;
}

/** Returns of before they went through approval flows have nobody asked: whoever may approve returns decides. */
async function isAsked(tx: Tx, given: Return): Promise<boolean> {
  return (await tx.approvals.lockOpen(returnRef(given))) !== null;
}
