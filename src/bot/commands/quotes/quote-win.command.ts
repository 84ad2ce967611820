import { scopeOf } from "../../../domain/access/scope";
import { winOpportunity } from "../../../domain/orders/win-opportunity";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { grammar } from "./quote-win.grammar";

/** The won cascade by a certain quote of the deal. */
export const quoteWin = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { quote: named }) {
    const quote = await tx.quotes.find(scopeOf(actor), named.id);
    if (!quote) throw new Refusal("quote.notFound");
    if (quote.opportunityId === null) throw new Refusal("quote.noDeal", { number: quote.number });
    const { order } = await winOpportunity(tx, actor, { id: quote.opportunityId, quoteId: quote.id });
    return { parts: [liveCardOf({ kind: "salesOrder", id: order.id }), liveCardOf({ kind: "opportunity", id: quote.opportunityId })] };
  },
});
