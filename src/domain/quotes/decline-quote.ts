import type { Actor } from "../shared/actor";
import { optionalText } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import { lockQuote, moveQuote, type QuoteRef } from "./move-quote";
import type { Quote } from "./quote";

/** The customer said no; why is kept in the log. */
export async function declineQuote(tx: Tx, actor: Actor, input: QuoteRef & { readonly reason?: string | null }): Promise<Quote> {
  const reason = optionalText("reason", input.reason, 500);
  return moveQuote(tx, actor, await lockQuote(tx, actor, input), "decline", {}, { reason });
}
