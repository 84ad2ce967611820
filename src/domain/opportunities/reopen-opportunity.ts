import type { Actor } from "../shared/actor";
import type { Tx } from "../shared/tx";
import { lockOpportunity, moveState, type OpportunityRef } from "./move-state";
import type { Opportunity } from "./opportunity";
import { stageOf, stagesOf } from "./stages";

/** A lost deal lives again, in the stage it was lost in (the first, where the company has that one no more) or a named one. A won one does not: its order is cancelled instead. */
export async function reopenOpportunity(tx: Tx, actor: Actor, input: OpportunityRef & { readonly stage?: string }): Promise<Opportunity> {
  const deal = await lockOpportunity(tx, actor, input);
  const stages = await stagesOf(tx);
  const gone = !stages.some(({ code }) => code === deal.stage);
  const stage = stageOf(stages, input.stage ?? (gone ? (stages[0]?.code ?? "") : deal.stage));
  return moveState(tx, actor, "reopen", deal, { stage: stage.code, probability: stage.probability, lostReason: null, closedAt: null });
}
