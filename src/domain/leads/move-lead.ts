import { includes, scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { Lead } from "./lead";
import { leadMachine, type LeadFacts, type LeadVerb } from "./lead.machine";

export interface LeadRef {
  readonly id: Id;
  readonly version?: number;
}

/** The lead locked for a change; one that nobody owns is in everybody's scope. Refuses `lead.notFound` and `lead.stale`. */
export async function lockLead(tx: Tx, actor: Actor, ref: LeadRef): Promise<Lead> {
  const lead = await tx.leads.lock(ref.id);
  if (!lead || (lead.ownerId !== null && !includes(scopeOf(actor), lead.ownerId))) throw new Refusal("lead.notFound");
  requireVersion("lead", lead, ref.version);
  return lead;
}

/** The move: table, save, audit line, event. */
export async function moveLead(
  tx: Tx,
  actor: Actor,
  verb: LeadVerb,
  lead: Lead,
  also: Partial<Lead>,
  facts: LeadFacts = { reason: null },
): Promise<Lead> {
  const moved = applyTransition(actor, leadMachine, verb, lead, facts);
  const saved = await tx.leads.save({ ...moved, ...also, state: moved.state });
  const subject = { kind: "lead", id: lead.id };
  auditChange(tx, actor, `lead.${verb}`, subject, lead, saved);
  const type = leadMachine.transitions.find((move) => move.name === verb)?.emits;
  if (type !== undefined) {
    const { number, ownerId, customerId } = saved;
    tx.emit({
      type,
      subject,
      actorId: actor.personId,
      data: { number, ownerId, fromOwnerId: lead.ownerId, customerId, reason: facts.reason },
    });
  }
  return saved;
}
