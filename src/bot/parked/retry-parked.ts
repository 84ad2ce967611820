import { requirePermission } from "../../domain/access/scope";
import type { Actor } from "../../domain/shared/actor";
import type { SubjectRef } from "../../domain/shared/domain-event";
import { isId, type Id } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import type { ParkedGroup } from "./parked-store";

export function parkedRef({ kind, id }: Pick<ParkedGroup, "kind" | "id">): SubjectRef {
  return { kind: kind === "delivery" ? "delivery" : "domainEvent", id };
}

/** "DEL-7QDAYV": the kind and the end of the key, short enough to be typed. */
export function referenceOf({ kind, id }: Pick<ParkedGroup, "kind" | "id">): string {
  return `${kind === "delivery" ? "DEL" : "EV"}-${id.slice(-6)}`;
}

/** Sends again (or drops) what stands still at the place of that key. Refuses `parked.nothing` when nothing does any more. */
export async function releaseParked(tx: Tx, actor: Actor, id: Id, how: "retry" | "drop"): Promise<{ reference: string; count: number }> {
  requirePermission(actor, "parked.handle");
  const group = isId(id) ? await tx.parked.groupOf(id) : null;
  if (!group || group.count === 0) throw new Refusal("parked.nothing");
  return { reference: referenceOf(group), count: await release(tx, actor, group, how) };
}

/** The same by what people call it, "DEL-7QDAYV". */
export async function releaseParkedNamed(tx: Tx, actor: Actor, reference: string, how: "retry" | "drop"): Promise<number> {
  requirePermission(actor, "parked.handle");
  const wanted = reference.trim().toUpperCase();
  const group = (await tx.parked.list()).find((each) => referenceOf(each) === wanted);
  if (!group) throw new Refusal("parked.nothing");
  return release(tx, actor, group, how);
}

/** Sends again all that stands still anywhere. Refuses `parked.nothing` when nothing does. */
export async function retryAllParked(tx: Tx, actor: Actor): Promise<number> {
  requirePermission(actor, "parked.handle");
  const groups = await tx.parked.list();
  if (groups.length === 0) throw new Refusal("parked.nothing");
  let count = 0;
  for (const group of groups) count += await release(tx, actor, group, "retry");
  return count;
}

async function release(tx: Tx, actor: Actor, group: ParkedGroup, how: "retry" | "drop"): Promise<number> {
  const count = await tx.parked.release(group, how);
  const subject = parkedRef(group);
  const { where, problem } = group;
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: `parked.${how}`,
    subject,
    before: { state: "parked", count, where, problem },
    after: { state: how === "retry" ? "new" : "dropped" },
  });
  tx.emit({ type: `${group.kind}.unparked`, subject, actorId: actor.personId, data: { how, count } });
  return count;
}
