import { requireTakesWork } from "../access/require-takes-work";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import type { Lead } from "./lead";
import { lockLead, moveLead, type LeadRef } from "./move-lead";

/** Gives a lead to somebody who takes work. Refuses `person.notFound`, `person.notThere`. */
export async function assignLead(tx: Tx, actor: Actor, input: LeadRef & { readonly toId: Id }): Promise<Lead> {
  const lead = await lockLead(tx, actor, input);
  const to = await requireTakesWork(tx, actor, input.toId);
  return moveLead(tx, actor, "assign", lead, { ownerId: to.id, assignedAt: tx.now, keptUntil: null });
}
