import type { Opportunity } from "../opportunities/opportunity";
import type { Quote } from "../quotes/quote";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";

/**
 * The quote that winning the deal takes: the accepted one, else the one that is approved or sent, else the only one there is.
 * Refuses `opportunity.noQuote`, `opportunity.whichQuote`.
 */
export async function acceptedQuote(tx: Tx, deal: Opportunity, quoteId: Id | undefined): Promise<Quote> {
  const possible = (await tx.quotes.ofOpportunity(deal.id)).filter((quote) => quoteId === undefined || quote.id === quoteId);
  const accepted = possible.filter((quote) => quote.current.state === "accepted");
  const approved = possible.filter((quote) => quote.current.state === "approved" || quote.current.state === "sent");
  const chosen = accepted.length > 0 ? accepted : approved.length > 0 ? approved : possible;
  const [quote, another] = chosen;
  if (!quote) throw new Refusal("opportunity.noQuote", { number: deal.number });
  if (another) {
    throw new Refusal("opportunity.whichQuote", { number: deal.number, quotes: chosen.map((each) => each.number) });
  }
  return quote;
}
