import { scopeOf } from "../../domain/access/scope";
import { winOpportunity, type Win } from "../../domain/orders/win-opportunity";
import { requireVersion } from "../../domain/shared/record-change";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import { done, liveCard } from "./answers";
import { defineAction, type Action } from "./define-action";

/** Whoever is second is told which order there is. */
function won(context: CommandContext, { order, made }: Win): ChatReply {
  return done(context, made ? "dealWon" : "dealWonBefore", { order: order.number }, [
    liveCard("order", { kind: "salesOrder", id: order.id }),
  ]);
}

export const winActions: readonly Action[] = [
  defineAction({
    name: "opportunity.win",
    permission: "opportunity.win",
    handle: async (context, { id, version }) => won(context, await winOpportunity(context.tx, context.actor, { id, version })),
  }),
  defineAction({
    name: "quote.win",
    permission: "opportunity.win",
    async handle(context, tap) {
      const quote = await context.tx.quotes.find(scopeOf(context.actor), tap.id);
      if (!quote) throw new Refusal("quote.notFound");
      requireVersion("quote", quote, tap.version);
      if (quote.opportunityId === null) throw new Refusal("quote.noDeal", { number: quote.number });
      return won(context, await winOpportunity(context.tx, context.actor, { id: quote.opportunityId, quoteId: quote.id }));
    },
  }),
];
