import { updatePerson } from "../access/change-person";
import type { Person } from "../access/person";
import { requireTakesWork } from "../access/require-takes-work";
import { includes, requirePermission, scopeOf } from "../access/scope";
import type { ApprovalSubjects } from "../approvals/approval-subject";
import { handOverTurns, type TurnsHandedOver } from "../approvals/hand-over-turns";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { ownedKinds, type OwnedKind } from "./handover-store";

export interface HandOver {
  readonly fromId: Id;
  readonly toId: Id;
  /** true: leaves the company, and can no longer act; needs `person.manage`. */
  readonly leaves: boolean;
}

export interface HandedOver {
  readonly from: Person;
  readonly to: Person;
  readonly left: boolean;
  readonly counts: Readonly<Record<OwnedKind, number>>;
  /** Approvals that waited for them, or would have. */
  readonly turns: TurnsHandedOver;
}

/**
 * All that somebody looks after, and every approval that waits for them, goes to a colleague, in one transaction: each record with its
 * audit line and its event, so that its cards show whose it is now. Refuses `person.notFound`, `person.notThere`, `person.handsToSelf`, and what
 * `updatePerson` refuses for who leaves.
 */
export async function handOver(tx: Tx, actor: Actor, subjects: ApprovalSubjects, { fromId, toId, leaves }: HandOver): Promise<HandedOver> {
  requirePermission(actor, "lead.assign");
  if (leaves) requirePermission(actor, "person.manage");
  const from = await tx.people.find(fromId);
  if (!from || !includes(scopeOf(actor), from.id)) throw new Refusal("person.notFound");
  if (fromId === toId) throw new Refusal("person.handsToSelf");
  const to = await requireTakesWork(tx, actor, toId);
  const counts: Partial<Record<OwnedKind, number>> = {};
  for (const kind of ownedKinds) counts[kind] = await handOverAll(tx, actor, kind, from.id, to.id);
  const turns = await handOverTurns(tx, actor, subjects, { fromId, toId });
  const left = leaves && from.active;
  if (left) await updatePerson(tx, actor, { id: from.id, active: false });
  const subject = { kind: "person", id: from.id };
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: "person.handOver",
    subject,
    before: null,
    after: { toId: to.id, counts, turns, left },
  });
  tx.emit({ type: "person.handedOver", subject, actorId: actor.personId, data: { fromId: from.id, toId: to.id, counts, turns } });
  return { from, to, left, counts: counts as Readonly<Record<OwnedKind, number>>, turns };
}

async function handOverAll(tx: Tx, actor: Actor, kind: OwnedKind, fromId: Id, toId: Id): Promise<number> {
  const owned = await tx.handovers.lockOwned(kind, fromId);
  if (owned.length === 0) return 0;
  await tx.handovers.give(
    kind,
    owned.map(({ id }) => id),
    toId,
    tx.now,
  );
  const property = kind === "todo" ? "personId" : "ownerId";
  for (const { id, number } of owned) {
    const subject = { kind, id };
    tx.audit({
      actorId: actor.personId,
      messageId: actor.messageId,
      verb: `${kind}.handOver`,
      subject,
      before: { [property]: fromId },
      after: { [property]: toId },
    });
    tx.emit({ type: `${kind}.handedOver`, subject, actorId: actor.personId, data: { number, ownerId: toId, fromOwnerId: fromId } });
  }
  return owned.length;
}
