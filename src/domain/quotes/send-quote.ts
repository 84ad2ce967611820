import type { Actor } from "../shared/actor";
import type { Tx } from "../shared/tx";
import { lockQuote, moveQuote, type QuoteRef } from "./move-quote";
import type { Quote } from "./quote";

/** Marks an approved quote as sent to the customer; the message itself follows from `quote.sent`. */
export async function sendQuote(tx: Tx, actor: Actor, ref: QuoteRef): Promise<Quote> {
  return moveQuote(tx, actor, await lockQuote(tx, actor, ref), "send", { sentAt: tx.now });
}
