import { scopeOf } from "../../domain/access/scope";
import type { Opportunity } from "../../domain/opportunities/opportunity";
import { foretellWin } from "../../domain/orders/foretell-win";
import { winOpportunity, type Win, type WinOpportunity } from "../../domain/orders/win-opportunity";
import { requireVersion } from "../../domain/shared/record-change";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import { winInWords } from "../presenters/win-in-words";
import { answer, askFor, dayAnswer, done, liveCard } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

/** Whoever is second is told which order there is. */
function won(context: CommandContext, { order, made }: Win): ChatReply {
  return done(context, made ? "dealWon" : "dealWonBefore", { order: order.number }, [
    liveCard("order", { kind: "salesOrder", id: order.id }),
  ]);
}

interface Meant {
  readonly deal: Opportunity;
  readonly quoteId?: string;
  /** Of the tapped card. */
  readonly number: string;
}

/** As the card showed it, unless it is won meanwhile: then the order of then is shown. */
async function dealOf({ tx, actor }: CommandContext, { id, version }: Tap): Promise<Meant> {
  const deal = await tx.opportunities.find(scopeOf(actor), id);
  if (!deal) throw new Refusal("opportunity.notFound");
  if (deal.state !== "won") requireVersion("opportunity", deal, version);
  return { deal, number: deal.number };
}

async function dealOfQuote({ tx, actor }: CommandContext, { id, version }: Tap): Promise<Meant> {
  const quote = await tx.quotes.find(scopeOf(actor), id);
  if (!quote) throw new Refusal("quote.notFound");
  if (quote.opportunityId === null) throw new Refusal("quote.noDeal", { number: quote.number });
  const deal = await tx.opportunities.find(scopeOf(actor), quote.opportunityId);
  if (!deal) throw new Refusal("opportunity.notFound");
  if (deal.state !== "won") requireVersion("quote", quote, version);
  return { deal, quoteId: quote.id, number: quote.number };
}

function wished({ deal, quoteId }: Meant): WinOpportunity {
  return { id: deal.id, ...(quoteId !== undefined && { quoteId }) };
}

/** What it will make, before it is made: the same that a typed "won" tells. The form's own button makes it. */
async function foretell(context: CommandContext, tap: Tap, meant: Meant, action: string): Promise<ChatReply> {
  const { tx, actor } = context;
  const foretold = await foretellWin(tx, actor, wished(meant));
  if (!foretold) return won(context, await winOpportunity(tx, actor, wished(meant)));
  const customer = await tx.customers.find({ kind: "all" }, meant.deal.customerId);
  return askFor(context, tap, {
    form: "winDeal",
    action,
    number: meant.number,
    about: [meant.number, customer?.name].filter(Boolean).join(" "),
    ask: await winInWords(tx, actor, foretold),
    fields: [
      { input: "text", maxLength: 100, name: "customerPo", required: false },
      // A day that was approved with the quote stays.
      ...(foretold.quote.current.deliverBy === null ? [{ input: "day", name: "deliverBy", required: false } as const] : []),
    ],
  });
}

async function win(context: CommandContext, tap: Tap, meant: Meant): Promise<ChatReply> {
  const deliverBy = dayAnswer(tap, "deliverBy");
  const given = { customerPo: answer(tap, "customerPo"), ...(deliverBy !== null && { deliverBy }) };
  return won(context, await winOpportunity(context.tx, context.actor, { ...wished(meant), ...given }));
}

const permission = "opportunity.win";

export const winActions: readonly Action[] = [
  defineAction({
    name: "opportunity.win",
    permission,
    handle: async (context, tap) => foretell(context, tap, await dealOf(context, tap), "opportunity.confirmWin"),
  }),
  defineAction({
    name: "opportunity.confirmWin",
    permission,
    handle: async (context, tap) => win(context, tap, await dealOf(context, tap)),
  }),
  defineAction({
    name: "quote.win",
    permission,
    handle: async (context, tap) => foretell(context, tap, await dealOfQuote(context, tap), "quote.confirmWin"),
  }),
  defineAction({
    name: "quote.confirmWin",
    permission,
    handle: async (context, tap) => win(context, tap, await dealOfQuote(context, tap)),
  }),
];
