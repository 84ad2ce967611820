import type { Actor } from "../shared/actor";
import { percent } from "../shared/money";
import { optionalText } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import { lockOpportunity, moveState, type OpportunityRef } from "./move-state";
import type { Opportunity } from "./opportunity";

/** Gives a deal up. Refuses `opportunity.reasonNeeded` without a reason. */
export async function loseOpportunity(
  tx: Tx,
  actor: Actor,
  input: OpportunityRef & { readonly reason?: string | null },
): Promise<Opportunity> {
  const reason = optionalText("reason", input.reason, 500);
  const deal = await lockOpportunity(tx, actor, input);
  return moveState(tx, actor, "lose", deal, { lostReason: reason, probability: percent("0"), closedAt: tx.now }, { reason });
}
