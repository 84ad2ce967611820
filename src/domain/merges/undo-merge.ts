import { requireInScope } from "../access/scope";
import { lockLead } from "../leads/move-lead";
import type { Actor } from "../shared/actor";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { ownersOf, rehashAll } from "./carry-out-merge";
import { backFrom } from "./filled-values";
import type { BeforeMerge, Merge } from "./merge";
import { mergeMachine } from "./merge.machine";
import { lockMerge, moveMerge, type MergeRef } from "./propose-merge";

/**
 * Takes a merge apart within its days: what moved goes back, and what was made of it since goes along; values go back where
 * nobody has changed them since. Refuses `merge.tooLate`, `merge.mergedFurther`, `merge.tied`.
 */
export async function undoMerge(tx: Tx, actor: Actor, ref: MergeRef): Promise<Merge> {
  const merge = await lockMerge(tx, ref);
  const { before } = merge;
  applyTransition(actor, mergeMachine, "undoMerge", merge, { now: tx.now });
  if ((await tx.merges.mergedInto(merge.kind, merge.keepId)) !== null) {
    const further = await tx.merges.latestOf(merge.keepId);
    throw new Refusal("merge.mergedFurther", { number: merge.number, other: further?.number });
  }
  const owners = await (merge.kind === "customer" ? partCustomers : partLeads)(tx, actor, merge, before);
  return moveMerge(tx, actor, "undoMerge", merge, { undoneAt: tx.now }, owners);
}

async function partCustomers(tx: Tx, actor: Actor, merge: Merge, before: BeforeMerge | null) {
  const keep = requireInScope("customer", actor, await tx.customers.lock(merge.keepId));
  const tied = await tx.merges.tied(merge);
  if (tied) throw new Refusal("merge.tied", { number: merge.number, ...tied });
  await tx.merges.moveBack(merge);
  await tx.merges.part(merge);
  await rehashAll(tx, await tx.merges.hashed(merge.goneId), keep.id, merge.goneId);
  const gone = await tx.customers.lock(merge.goneId);
  if (!gone) throw new Refusal("customer.notFound");
  const ours = await tx.customers.save({ ...keep, ...(before && backFrom(keep, before.keep)) });
  const theirs = await tx.customers.save({ ...gone, ...(before && backFrom(gone, before.gone)) });
  for (const { id, ...filled } of before?.contacts ?? []) {
    const contact = await tx.customers.contact(id);
    if (contact) await tx.customers.saveContact({ ...contact, ...backFrom(contact, filled) });
  }
  tell(tx, actor, "customer", merge, keep, ours, theirs);
  return ownersOf(ours, theirs);
}

async function partLeads(tx: Tx, actor: Actor, merge: Merge, before: BeforeMerge | null) {
  const keep = await lockLead(tx, actor, { id: merge.keepId });
  await tx.merges.moveBack(merge);
  await tx.merges.part(merge);
  const gone = await tx.leads.lock(merge.goneId);
  if (!gone) throw new Refusal("lead.notFound");
  const ours = await tx.leads.save({ ...keep, ...(before && backFrom(keep, before.keep)) });
  const theirs = await tx.leads.save({ ...gone, ...(before && backFrom(gone, before.gone)) });
  tell(tx, actor, "lead", merge, keep, ours, theirs);
  return ownersOf(ours, theirs);
}

type Told = { readonly id: string; readonly number: string; readonly ownerId: string | null };

function tell(tx: Tx, actor: Actor, kind: "customer" | "lead", merge: Merge, was: Told, keep: Told, gone: Told): void {
  auditChange(tx, actor, `${kind}.unmerge`, { kind, id: keep.id }, { ...was, merged: gone.number }, { ...keep, merged: null });
  auditChange(tx, actor, `${kind}.unmerge`, { kind, id: gone.id }, { mergedInto: keep.number }, { mergedInto: null });
  for (const { id, number, ownerId } of [keep, gone]) {
    tx.emit({ type: `${kind}.unmerged`, subject: { kind, id }, actorId: actor.personId, data: { number, ownerId, merge: merge.number } });
  }
}
