import type { Actor } from "../shared/actor";
import type { Tx } from "../shared/tx";
import { lockQuote, moveQuote, type QuoteRef } from "./move-quote";
import type { Quote } from "./quote";

/** The customer said yes. Refuses `quote.validityOver` after the last day of validity. */
export async function acceptQuote(tx: Tx, actor: Actor, ref: QuoteRef): Promise<Quote> {
  return moveQuote(tx, actor, await lockQuote(tx, actor, ref), "accept");
}
