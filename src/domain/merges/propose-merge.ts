import { requireInScope, requirePermission } from "../access/scope";
import { lockLead } from "../leads/move-lead";
import type { Customer } from "../customers/customer";
import type { Lead } from "../leads/lead";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { Merge, MergeKind } from "./merge";
import { mergeMachine, type MergeVerb } from "./merge.machine";
import { whatForbids } from "./what-forbids";

export interface MergeRef {
  readonly id: Id;
  readonly version?: number;
}

/** Whose the two are: who hears of it. */
interface Owners {
  readonly keepOwnerId?: Id | null;
  readonly goneOwnerId?: Id | null;
}

/** The two of a merge, locked in the order of their keys. */
export type Pair =
  | { readonly kind: "customer"; readonly keep: Customer; readonly gone: Customer }
  | { readonly kind: "lead"; readonly keep: Lead; readonly gone: Lead };

/**
 * Puts down that `gone` is the same as `keep`; nothing is changed yet. The same pair proposed again is the same proposal.
 * Refuses `merge.sameRecord`, `merge.mergedAlready`, `customer.notFound`, `lead.notFound`, and whatever forbids it.
 */
export async function proposeMerge(
  tx: Tx,
  actor: Actor,
  { kind, keepId, goneId }: { readonly kind: MergeKind; readonly keepId: Id; readonly goneId: Id },
): Promise<Merge> {
  requirePermission(actor, "record.merge");
  const pair = await lockPair(tx, actor, kind, keepId, goneId);
  const refusal = await whatForbids(tx, pair);
  if (refusal) throw refusal;
  const before = await tx.merges.proposed(keepId, goneId);
  if (before?.keepId === keepId) return before;
  if (before) return swapMerge(tx, actor, { id: before.id });
  const merge: Merge = {
    id: newId(),
    number: await tx.numbers.next("MG"),
    kind,
    keepId,
    goneId,
    state: "proposed",
    before: null,
    proposedBy: actor.personId,
    mergedBy: null,
    mergedAt: null,
    undoneAt: null,
    createdAt: tx.now,
    version: 1,
  };
  await tx.merges.add(merge);
  auditCreated(tx, actor, "merge.propose", { kind: "merge", id: merge.id }, merge);
  return merge;
}

/** The other one is kept. */
export async function swapMerge(tx: Tx, actor: Actor, ref: MergeRef): Promise<Merge> {
  const merge = await lockMerge(tx, ref);
  return moveMerge(tx, actor, "swap", merge, { keepId: merge.goneId, goneId: merge.keepId });
}

/** They are two after all. */
export async function dropMerge(tx: Tx, actor: Actor, ref: MergeRef): Promise<Merge> {
  return moveMerge(tx, actor, "drop", await lockMerge(tx, ref), {});
}

/** Refuses `merge.notFound`, `merge.stale`. */
export async function lockMerge(tx: Tx, ref: MergeRef): Promise<Merge> {
  const merge = await tx.merges.lock(ref.id);
  if (!merge) throw new Refusal("merge.notFound");
  requireVersion("merge", merge, ref.version);
  return merge;
}

/** Both records, in the actor's scope and not merged into others. */
export async function lockPair(tx: Tx, actor: Actor, kind: MergeKind, keepId: Id, goneId: Id): Promise<Pair> {
  if (keepId === goneId) throw new Refusal("merge.sameRecord");
  const found = new Map<Id, Customer | Lead>();
  for (const id of [keepId, goneId].toSorted()) {
    const record = kind === "customer" ? requireInScope("customer", actor, await tx.customers.lock(id)) : await lockLead(tx, actor, { id });
    // What was merged stands for another one: locking it gives that, or says so itself.
    if (record.id !== id || (await tx.merges.mergedInto(kind, id)) !== null)
      throw new Refusal("merge.mergedAlready", { number: record.number });
    found.set(id, record);
  }
  return { kind, keep: found.get(keepId), gone: found.get(goneId) } as Pair;
}

/** The move: table, save, audit line, event. */
export async function moveMerge(
  tx: Tx,
  actor: Actor,
  verb: MergeVerb,
  merge: Merge,
  also: Partial<Merge>,
  owners: Owners = {},
): Promise<Merge> {
  const moved = applyTransition(actor, mergeMachine, verb, merge, { now: tx.now });
  const saved = await tx.merges.save({ ...moved, ...also });
  const subject = { kind: "merge", id: merge.id };
  auditChange(tx, actor, `merge.${verb}`, subject, merge, saved);
  const type = mergeMachine.transitions.find((move) => move.name === verb)?.emits;
  const { number, kind, keepId, goneId } = saved;
  if (type !== undefined) tx.emit({ type, subject, actorId: actor.personId, data: { number, kind, keepId, goneId, ...owners } });
  return saved;
}
