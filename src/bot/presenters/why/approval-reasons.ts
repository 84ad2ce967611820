import type { Reason } from "../../../../cards/why/why.card";
import { decidersOf } from "../../../domain/approvals/turn";
import type { Actor } from "../../../domain/shared/actor";
import type { SubjectRef } from "../../../domain/shared/domain-event";
import type { Id } from "../../../domain/shared/id";
import type { Tx } from "../../../domain/shared/tx";
import { localMoment, namesOf } from "../wording";

/**
 * What the last approval of a document says about it: whose decision it waits for and since when, who gave it back and why; a
 * draft that nobody submitted. Nothing once it is approved.
 */
export async function approvalReasons(tx: Tx, viewer: Actor, subject: SubjectRef, ownerId: Id | null): Promise<Reason[]> {
  const [run] = await tx.approvals.of(subject);
  const { request, tasks } = run ?? { request: null, tasks: [] };
  if (!request || request.state === "withdrawn" || request.state === "voided") {
    const who = await namesOf(tx, viewer, [ownerId]);
    return [{ why: "draft", owner: who(ownerId) }];
  }
  if (request.state === "pending") {
    const open = tasks.filter((task) => task.state === "open");
    const deciders = (await Promise.all(open.map((task) => decidersOf(tx, request, task)))).flat();
    const who = await namesOf(tx, viewer, [request.submittedBy, ...deciders]);
    const since = open.flatMap((task) => task.openedAt ?? []).toSorted((one, other) => Number(one) - Number(other))[0];
    return [
      {
        why: "approval",
        who: [...new Set(deciders)].map((id) => who(id)),
        since: since ? localMoment(viewer, since) : null,
        askedBy: who(request.submittedBy),
        mine: deciders.includes(viewer.personId),
      },
    ];
  }
  if (request.state === "approved") return [];
  const decided = tasks.find((task) => task.state === request.state);
  const who = await namesOf(tx, viewer, [decided?.decidedBy ?? null]);
  const at = localMoment(viewer, decided?.decidedAt ?? request.closedAt ?? request.submittedAt);
  return [{ why: request.state, by: who(decided?.decidedBy ?? null), at, comment: decided?.decisionComment ?? null }];
}
