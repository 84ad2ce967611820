import type { Actor } from "../shared/actor";
import { requireVersion } from "../shared/record-change";
import { addDays, dayOf } from "../shared/calendar-day";
import { Refusal } from "../shared/refusal";
import { nameOf } from "../access/person";
import type { Tx } from "../shared/tx";
import type { Lead } from "./lead";
import { poolPolicyOf } from "./pool-policy";
import { moveLead, type LeadRef } from "./move-lead";

/**
 * Takes a lead out of the pool for oneself. Two at once: the lock decides, the second is told who has it (`lead.taken`).
 * Refuses `lead.stale`, `lead.holdsTooMany` and `lead.coolingOff` (one's own that went back a short while ago) too.
 */
export async function claimLead(tx: Tx, actor: Actor, ref: LeadRef): Promise<Lead> {
  const lead = await tx.leads.lock(ref.id);
  if (!lead) throw new Refusal("lead.notFound");
  if (lead.ownerId !== null) {
    const owner = await tx.people.find(lead.ownerId);
    throw new Refusal("lead.taken", { number: lead.number, by: owner ? nameOf(owner, actor.language) : "" });
  }
  requireVersion("lead", lead, ref.version);
  await refuseBeyondLimits(tx, actor, lead);
  return moveLead(tx, actor, "claim", lead, { ownerId: actor.personId, assignedAt: tx.now, keptUntil: null });
}

async function refuseBeyondLimits(tx: Tx, actor: Actor, lead: Lead): Promise<void> {
  const policy = await poolPolicyOf(tx);
  if (policy.coolingOffDays > 0 && lead.lastOwnerId === actor.personId && lead.releasedAt !== null) {
    const free = addDays(dayOf(lead.releasedAt, actor.timeZone), policy.coolingOffDays + 1);
    if (dayOf(tx.now, actor.timeZone) < free) throw new Refusal("lead.coolingOff", { number: lead.number, day: free });
  }
  // One person's claims one after the other: two at once would both find room for one.
  await tx.people.lock(actor.personId);
  if (policy.mostHeld > 0 && (await tx.leads.held(actor.personId)) >= policy.mostHeld) {
    throw new Refusal("lead.holdsTooMany", { number: lead.number, most: policy.mostHeld });
  }
}
