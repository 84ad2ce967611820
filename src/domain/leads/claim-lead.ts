import type { Actor } from "../shared/actor";
import { requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { nameOf } from "../access/person";
import type { Tx } from "../shared/tx";
import type { Lead } from "./lead";
import { moveLead, type LeadRef } from "./move-lead";

/** Takes a lead out of the pool for oneself. Two at once: the lock decides, the second is told who has it (`lead.taken`). Refuses `lead.stale` too. */
export async function claimLead(tx: Tx, actor: Actor, ref: LeadRef): Promise<Lead> {
  const lead = await tx.leads.lock(ref.id);
  if (!lead) throw new Refusal("lead.notFound");
  if (lead.ownerId !== null) {
    const owner = await tx.people.find(lead.ownerId);
    throw new Refusal("lead.taken", { number: lead.number, by: owner ? nameOf(owner, actor.language) : "" });
  }
  requireVersion("lead", lead, ref.version);
  return moveLead(tx, actor, "claim", lead, { ownerId: actor.personId, assignedAt: tx.now });
}
