import { requireInScope, requirePermission, scopeOf } from "../access/scope";
import { addDays } from "../shared/calendar-day";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { percent } from "../shared/money";
import { auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { priceBook, priceVersion } from "./price-version";
import type { Quote } from "./quote";
import type { LineRequest } from "./quote-pricing";
import type { OfferTerms } from "./quote-request";

export interface CreateQuote extends OfferTerms {
  readonly customerId: Id;
  /** The deal it is for; its customer must be this one. */
  readonly opportunityId?: Id | null;
  readonly lines: readonly LineRequest[];
}

/** How long an offer holds where nobody says otherwise. */
const validDays = 30;

/**
 * A new quote as a draft: currency, terms and address are the customer's, prices the list's, where not given.
 * Refuses `customer.notFound`, `opportunity.notFound`, `quote.otherCustomer`, `quote.dealClosed` and what pricing refuses.
 */
export async function createQuote(tx: Tx, actor: Actor, input: CreateQuote): Promise<Quote> {
  requirePermission(actor, "quote.create");
  const customer = await tx.customers.find(scopeOf(actor), input.customerId);
  if (!customer) throw new Refusal("customer.notFound");
  const opportunity = input.opportunityId
    ? requireInScope("opportunity", actor, await tx.opportunities.find({ kind: "all" }, input.opportunityId))
    : null;
  if (opportunity && opportunity.customerId !== customer.id) throw new Refusal("quote.otherCustomer", { number: opportunity.number });
  if (opportunity && opportunity.state !== "open")
    throw new Refusal("quote.dealClosed", { number: opportunity.number, state: opportunity.state });

  const currency = opportunity?.currency ?? customer.currency;
  const book = await priceBook(
    tx,
    customer.id,
    currency,
    input.lines.map((line) => line.productId),
  );
  const quoteId = newId();
  const head = { id: newId(), quoteId, versionNo: 1, editedBy: actor.personId, currency };
  const standing = {
    discountPercent: percent("0"),
    taxInclusive: true,
    validUntil: addDays(await todayOf(tx), validDays),
    deliverBy: null,
    deliverTo: customer.address,
    terms: customer.terms,
    note: null,
  };
  const quote: Quote = {
    id: quoteId,
    number: await tx.numbers.next("QT"),
    customerId: customer.id,
    opportunityId: opportunity?.id ?? null,
    ownerId: opportunity?.ownerId ?? customer.ownerId ?? actor.personId,
    createdAt: tx.now,
    version: 1,
    current: priceVersion(tx, customer, head, standing, input, input.lines, book),
  };
  await tx.quotes.add(quote);
  const subject = { kind: "quote", id: quote.id };
  auditCreated(tx, actor, "quote.create", subject, { number: quote.number, total: quote.current.totalAmount, currency });
  tx.emit({
    type: "quote.created",
    subject,
    actorId: actor.personId,
    data: { number: quote.number, customerId: customer.id, ownerId: quote.ownerId },
  });
  return quote;
}
