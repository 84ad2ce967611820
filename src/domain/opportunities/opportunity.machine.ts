import { Refusal } from "../shared/refusal";
import { defineStateMachine } from "../shared/state-machine";
import { opportunityStates, type Opportunity, type OpportunityState } from "./opportunity";

export type OpportunityVerb = "update" | "move" | "win" | "lose" | "reopen";

export interface OpportunityFacts {
  /** Why it is lost. */
  readonly reason: string | null;
}

/** A won deal is not reopened: its order is cancelled instead. Stages are data and move within "open". */
export const opportunityMachine = defineStateMachine<OpportunityState, OpportunityVerb, Opportunity, OpportunityFacts>({
  document: "opportunity",
  states: opportunityStates,
  initial: "open",
  transitions: [
    { name: "update", from: ["open"], to: "open", permission: "opportunity.update", emits: "opportunity.changed" },
    { name: "move", from: ["open"], to: "open", permission: "opportunity.update", emits: "opportunity.moved" },
    { name: "win", from: ["open"], to: "won", permission: "opportunity.win", emits: "opportunity.won" },
    {
      name: "lose",
      from: ["open"],
      to: "lost",
      permission: "opportunity.lose",
      guards: [(deal, { reason }) => (reason === null ? new Refusal("opportunity.reasonNeeded", { number: deal.number }) : null)],
      emits: "opportunity.lost",
    },
    { name: "reopen", from: ["lost"], to: "open", permission: "opportunity.update", emits: "opportunity.reopened" },
  ],
});
