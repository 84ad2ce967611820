import { Refusal } from "../shared/refusal";
import { defineStateMachine } from "../shared/state-machine";
import { leadStates, type Lead, type LeadState } from "./lead";

export type LeadVerb = "assign" | "claim" | "contact" | "release" | "qualify" | "disqualify";

export interface LeadFacts {
  /** Why it is disqualified. */
  readonly reason: string | null;
}

/** From somebody who might buy to a customer with a deal, or to a no. Untouched leads fall back into the pool. */
export const leadMachine = defineStateMachine<LeadState, LeadVerb, Lead, LeadFacts>({
  document: "lead",
  states: leadStates,
  initial: "new",
  transitions: [
    { name: "assign", from: ["new", "assigned", "contacted", "pool"], to: "assigned", permission: "lead.assign", emits: "lead.assigned" },
    { name: "claim", from: ["new", "pool"], to: "assigned", permission: "lead.claim", emits: "lead.claimed" },
    { name: "contact", from: ["assigned", "contacted"], to: "contacted", permission: "followUp.log", emits: "lead.contacted" },
    { name: "release", from: ["assigned", "contacted"], to: "pool", permission: null, emits: "lead.released" },
    { name: "qualify", from: ["assigned", "contacted"], to: "qualified", permission: "lead.qualify", emits: "lead.qualified" },
    {
      name: "disqualify",
      from: ["new", "assigned", "contacted", "pool"],
      to: "disqualified",
      permission: "lead.qualify",
      guards: [(lead, { reason }) => (reason === null ? new Refusal("lead.reasonNeeded", { number: lead.number }) : null)],
      emits: "lead.disqualified",
    },
  ],
});
