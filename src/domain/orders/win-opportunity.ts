import { requirePermission } from "../access/scope";
import { requireFilledIn } from "../conditions/require-filled-in";
import type { Contract } from "../contracts/contract";
import { closeAsWon } from "../opportunities/close-as-won";
import { lockOpportunity, type OpportunityRef } from "../opportunities/move-state";
import type { Opportunity } from "../opportunities/opportunity";
import { acceptedQuote } from "./accepted-quote";
import { moveQuote } from "../quotes/move-quote";
import { ratesOfVersion } from "../quotes/price-version";
import type { Quote } from "../quotes/quote";
import { totalsOf } from "../quotes/quote-pricing";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import type { Quantity } from "../shared/quantity";
import { optionalText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { SalesOrder } from "./order";
import { linesFromQuote } from "./order-from-quote";
import { orderContent } from "./order-content";
import { placeOrHold } from "./place-or-ask";

export interface WinOpportunity extends OpportunityRef {
  /** Which of the deal's quotes was accepted; needed only when several could be meant. */
  readonly quoteId?: Id;
  /** The customer's own number for the order. */
  readonly customerPo?: string | null;
  /** As agreed when the deal was won, where the quote names no day; its own day was approved and stays. */
  readonly deliverBy?: CalendarDay;
  /** Where it ships from; chosen by what is in stock where left out. */
  readonly warehouseId?: Id;
}

export interface Win {
  readonly order: SalesOrder;
  /** false: the deal had been won before, and this is the order of then. */
  readonly made: boolean;
}

/**
 * The won cascade: deal closed, quote accepted, order from the approved quote, reservations, outbound document, receivables,
 * requisitions for what is short, in one transaction. Over the customer's credit limit the order is held until finance
 * lets it go, and takes effect then. Winning twice makes one order; the second is told which.
 * Refuses `opportunity.noQuote`, `opportunity.whichQuote`, `opportunity.otherDay`, `field.required`, and what `linesFromQuote` and
 * `placeOrder` refuse.
 */
export async function winOpportunity(tx: Tx, actor: Actor, input: WinOpportunity): Promise<Win> {
  requirePermission(actor, "opportunity.win");
  const deal = await lockOpportunity(tx, actor, { id: input.id });
  // Under the deal's lock: only a won one has its order.
  const before = deal.state === "won" ? await tx.orders.byOpportunity(deal.id) : null;
  if (before) return { order: before, made: false };
  if (input.version !== undefined && input.version !== deal.version) throw new Refusal("opportunity.stale", { number: deal.number });
  const quote = await acceptedQuote(tx, deal, input.quoteId);
  // Ordering accepts a quote: of one that is not accepted yet nothing is ordered.
  const ordered = quote.current.state === "accepted" ? await tx.orders.orderedOfQuote(quote.id) : new Map<Id, Quantity>();
  const lines = linesFromQuote(quote, ordered);
  if (deal.state === "open") await requireFilledIn(tx, actor, { kind: "opportunity", id: deal.id });
  const customer = await tx.customers.lock(deal.customerId);
  if (!customer) throw new Refusal("customer.notFound");
  const { current } = quote;
  const draft: SalesOrder = {
    id: newId(),
    number: await tx.numbers.next("SO"),
    customerId: deal.customerId,
    opportunityId: deal.id,
    quoteId: quote.id,
    quoteVersionNo: current.versionNo,
    contractId: (await bindingContract(tx, deal, quote))?.id ?? null,
    ownerId: deal.ownerId,
    state: "draft",
    currency: current.currency,
    terms: current.terms,
    taxInclusive: current.taxInclusive,
    ...totalsOf(lines, current.currency),
    customerPo: optionalText("customerPo", input.customerPo, 100),
    deliverBy: approvedDay(quote, input.deliverBy),
    deliverTo: current.deliverTo ?? customer.address,
    warehouseId: input.warehouseId ?? null,
    contentHash: current.contentHash,
    editedBy: actor.personId,
    cancelReason: null,
    createdAt: tx.now,
    completedAt: null,
    version: 1,
    lines,
  };
  // The customer said yes to this version: from here on it is not revised any more.
  if (current.state !== "accepted") await moveQuote(tx, actor, quote, "accept");
  await closeAsWon(tx, actor, deal);
  const { order } = await placeOrHold(tx, actor, customer, draft, async () =>
    orderContent(draft, current, await ratesOfVersion(tx, current)),
  );
  return { order, made: true };
}

/** A promised day is part of what was approved: another one is a new version of the quote. */
function approvedDay(quote: Quote, asked: CalendarDay | undefined): CalendarDay | null {
  const approved = quote.current.deliverBy;
  if (approved !== null && asked !== undefined && asked !== approved) {
    throw new Refusal("opportunity.otherDay", { number: quote.number, approved, wanted: asked });
  }
  return approved ?? asked ?? null;
}

/**
 * The deal's contract that is signed and runs, else the one about this very version that is approved and waits for its
 * signature. A draft, an ended one, or one about another quote binds nobody.
 */
async function bindingContract(tx: Tx, deal: Opportunity, quote: Quote): Promise<Contract | null> {
  const items = (await tx.contracts.ofOpportunity(deal.id)).filter((each) => each.state === "signed" || each.state === "approved");
  if (items.length === 0) return null;
  const today = await todayOf(tx);
  const belonging = items.filter((each) => (each.quoteId ?? quote.id) === quote.id && (each.endDay === null || each.endDay >= today));
  const { versionNo } = quote.current;
  return (
    belonging.find((each) => each.state === "signed") ?? belonging.find((each) => (each.quoteVersionNo ?? versionNo) === versionNo) ?? null
  );
}
