import type { Actor } from "../shared/actor";
import { percent } from "../shared/money";
import type { Tx } from "../shared/tx";
import { moveState } from "./move-state";
import type { Opportunity } from "./opportunity";

/** The deal's own part of a win; the order and all that hangs on it is the orders room's, in the same transaction. The caller holds the lock. */
export async function closeAsWon(tx: Tx, actor: Actor, deal: Opportunity): Promise<Opportunity> {
  return moveState(tx, actor, "win", deal, { probability: percent("100"), closedAt: tx.now });
}
