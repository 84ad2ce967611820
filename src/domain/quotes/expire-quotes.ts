import type { Actor } from "../shared/actor";
import { todayOf } from "../shared/settings";
import { movesFrom } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { moveQuote } from "./move-quote";
import { quoteMachine } from "./quote.machine";

/** Daily: ends what still waits for the customer after its last day. A batch of up to 100; returns how many, so that the job runs on. */
export async function expireQuotes(tx: Tx, actor: Actor): Promise<number> {
  const ids = await tx.quotes.overdue(await todayOf(tx), 100);
  let expired = 0;
  for (const id of ids) {
    const quote = await tx.quotes.lock(id);
    // Accepted or declined between the look and the lock: that stands.
    if (!quote || !movesFrom(quoteMachine, quote.current.state).some((move) => move.name === "expire")) continue;
    await moveQuote(tx, actor, quote, "expire");
    expired++;
  }
  return expired;
}
