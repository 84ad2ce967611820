import { scopeOf } from "../../../domain/access/scope";
import { createQuote } from "../../../domain/quotes/create-quote";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { lineRequests } from "../typed-values";
import { grammar } from "./quote-create.grammar";

export const quoteCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer: named, lines, discountPercent, taxIncluded, terms, validUntil, deliverBy, deliverTo }) {
    const customer = await tx.customers.find(scopeOf(actor), named.id);
    if (!customer) throw new Refusal("customer.notFound");
    // A customer's only open deal is the one that is quoted for.
    const { items: deals } = await tx.opportunities.list(
      scopeOf(actor),
      { customerId: customer.id, states: ["open"] },
      { limit: 2, after: null },
    );
    const quote = await createQuote(tx, actor, {
      customerId: customer.id,
      opportunityId: deals.length === 1 ? (deals[0]?.id ?? null) : null,
      lines: await lineRequests(tx, lines, customer.currency),
      ...(discountPercent !== undefined && { discountPercent }),
      ...(taxIncluded !== undefined && { taxInclusive: taxIncluded }),
      ...(terms && { terms }),
      ...(validUntil && { validUntil: validUntil.day }),
      ...(deliverBy && { deliverBy: deliverBy.day }),
      ...(deliverTo !== undefined && { deliverTo }),
    });
    return showRecord("quote", quote.id);
  },
  undo: { instead: { zh: "草稿不会发出去：不提交就行，也可以直接改。", en: "A draft goes nowhere by itself: leave it, or revise it." } },
});
