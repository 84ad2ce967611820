import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import type { ApprovalAct } from "./approval";

/** Notes what was done to a run, for the drawing of its path; the audit log has its own line. */
export function noteAct(
  tx: Tx,
  actor: Actor,
  requestId: Id,
  act: Pick<ApprovalAct, "verb"> & Partial<Pick<ApprovalAct, "otherId" | "stepNo" | "comment">>,
): Promise<void> {
  return tx.approvals.addAct({
    id: newId(),
    requestId,
    personId: actor.personId,
    otherId: null,
    stepNo: null,
    comment: null,
    actedAt: tx.now,
    ...act,
  });
}
