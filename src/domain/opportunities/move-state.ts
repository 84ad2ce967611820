import { requireInScope } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { Opportunity } from "./opportunity";
import { opportunityMachine, type OpportunityFacts, type OpportunityVerb } from "./opportunity.machine";

export interface OpportunityRef {
  readonly id: Id;
  readonly version?: number;
}

/** The deal locked for a change. Refuses `opportunity.notFound` and `opportunity.stale`. */
export async function lockOpportunity(tx: Tx, actor: Actor, ref: OpportunityRef): Promise<Opportunity> {
  const deal = requireInScope("opportunity", actor, await tx.opportunities.lock(ref.id));
  requireVersion("opportunity", deal, ref.version);
  return deal;
}

/** The move: table, save, audit line, event. */
export async function moveState(
  tx: Tx,
  actor: Actor,
  verb: OpportunityVerb,
  deal: Opportunity,
  also: Partial<Opportunity>,
  facts: OpportunityFacts = { reason: null },
): Promise<Opportunity> {
  const moved = applyTransition(actor, opportunityMachine, verb, deal, facts);
  const saved = await tx.opportunities.save({ ...moved, ...also, state: moved.state });
  const subject = { kind: "opportunity", id: deal.id };
  auditChange(tx, actor, `opportunity.${verb}`, subject, deal, saved);
  const type = opportunityMachine.transitions.find((move) => move.name === verb)?.emits;
  if (type !== undefined) {
    const { number, customerId, ownerId, stage } = saved;
    tx.emit({
      type,
      subject,
      actorId: actor.personId,
      data: { number, customerId, ownerId, stage, fromStage: deal.stage, reason: facts.reason },
    });
  }
  return saved;
}
