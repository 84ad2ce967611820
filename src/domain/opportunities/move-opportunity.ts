import type { Actor } from "../shared/actor";
import type { Tx } from "../shared/tx";
import { lockOpportunity, moveState, type OpportunityRef } from "./move-state";
import type { Opportunity } from "./opportunity";
import { stageOf, stagesOf } from "./stages";

/** To another stage, forwards or back; the probability becomes the stage's. Refuses `opportunity.unknownStage`. */
export async function moveOpportunity(tx: Tx, actor: Actor, input: OpportunityRef & { readonly stage: string }): Promise<Opportunity> {
  const deal = await lockOpportunity(tx, actor, input);
  const stage = stageOf(await stagesOf(tx), input.stage);
  return moveState(tx, actor, "move", deal, { stage: stage.code, probability: stage.probability });
}
