import { scopeOf } from "../../../domain/access/scope";
import { foretellWin } from "../../../domain/orders/foretell-win";
import { winOpportunity } from "../../../domain/orders/win-opportunity";
import { Refusal } from "../../../domain/shared/refusal";
import type { Actor } from "../../../domain/shared/actor";
import type { Id } from "../../../domain/shared/id";
import type { Tx } from "../../../domain/shared/tx";
import { winInWords } from "../../presenters/win-in-words";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { grammar } from "./quote-win.grammar";

/** The won cascade by a certain quote of the deal. */
export const quoteWin = defineCommand({
  ...grammar,
  async foretell({ tx, actor }, { quote }) {
    const win = await foretellWin(tx, actor, await dealOf(tx, actor, quote.id));
    return win && winInWords(tx, actor, win);
  },
  async handle({ tx, actor }, { quote }) {
    const deal = await dealOf(tx, actor, quote.id);
    const { order } = await winOpportunity(tx, actor, deal);
    return { parts: [liveCardOf({ kind: "salesOrder", id: order.id }), liveCardOf({ kind: "opportunity", id: deal.id })] };
  },
});

async function dealOf(tx: Tx, actor: Actor, quoteId: Id): Promise<{ readonly id: Id; readonly quoteId: Id }> {
  const quote = await tx.quotes.find(scopeOf(actor), quoteId);
  if (!quote) throw new Refusal("quote.notFound");
  if (quote.opportunityId === null) throw new Refusal("quote.noDeal", { number: quote.number });
  return { id: quote.opportunityId, quoteId };
}
