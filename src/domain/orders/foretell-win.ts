import { scopeOf } from "../access/scope";
import type { Quote } from "../quotes/quote";
import { totalsOf } from "../quotes/quote-pricing";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Amount } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { acceptedQuote } from "./accepted-quote";
import type { OrderLine } from "./order";
import { linesFromQuote } from "./order-from-quote";

export interface ForetoldWin {
  readonly quote: Quote;
  readonly lines: readonly OrderLine[];
  /** With tax, in the quote's currency. */
  readonly totalAmount: Amount;
}

/**
 * The order that winning the deal would make, as things stand; null for a deal that is won already. Changes nothing.
 * Refuses what winning would refuse about the quote.
 */
export async function foretellWin(
  tx: Tx,
  actor: Actor,
  { id, quoteId }: { readonly id: Id; readonly quoteId?: Id },
): Promise<ForetoldWin | null> {
  const deal = await tx.opportunities.find(scopeOf(actor), id);
  if (!deal) throw new Refusal("opportunity.notFound");
  if (deal.state === "won") return null;
  const quote = await acceptedQuote(tx, deal, quoteId);
  const lines = linesFromQuote(quote, await tx.orders.orderedOfQuote(quote.id));
  return { quote, lines, totalAmount: totalsOf(lines, quote.current.currency).totalAmount };
}
