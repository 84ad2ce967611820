import type { Actor } from "../shared/actor";
import type { Tx } from "../shared/tx";
import { lockOpportunity, moveState, type OpportunityRef } from "./move-state";
import type { Opportunity } from "./opportunity";
import { stageOf, stagesOf } from "./stages";

/** A lost deal lives again, in the stage it was lost in or a named one. A won one does not: its order is cancelled instead. */
export async function reopenOpportunity(tx: Tx, actor: Actor, input: OpportunityRef & { readonly stage?: string }): Promise<Opportunity> {
  const deal = await lockOpportunity(tx, actor, input);
  const stage = stageOf(await stagesOf(tx), input.stage ?? deal.stage);
  return moveState(tx, actor, "reopen", deal, { stage: stage.code, probability: stage.probability, lostReason: null, closedAt: null });
}
