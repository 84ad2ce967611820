import type { ApprovalReason } from "../approvals/approval";
import type { ApprovalFacts } from "../approvals/approval-policy";
import { routeFor } from "../approvals/route";
import { submitForApproval } from "../approvals/submit-for-approval";
import { requireFilledIn } from "../conditions/require-filled-in";
import type { Actor } from "../shared/actor";
import { inBase } from "../shared/exchange-rates";
import type { Tx } from "../shared/tx";
import { lockQuote, moveQuote, type QuoteRef } from "./move-quote";
import { ratesOfVersion } from "./price-version";
import type { Quote, QuoteVersion } from "./quote";
import { discountOffList, quoteMargin } from "./quote-figures";

export interface SubmittedQuote {
  readonly quote: Quote;
  /** Why somebody has to approve; empty: it is approved at once. */
  readonly reasons: readonly ApprovalReason[];
}

/**
 * Puts the draft before its approvers, or approves it at once where the policy asks nobody.
 * Refuses `quote.noLines`, `quote.validityOver`, `approval.noApprover`, `approval.alreadyOpen`, `field.required`.
 */
export async function submitQuote(tx: Tx, actor: Actor, ref: QuoteRef): Promise<SubmittedQuote> {
  const quote = await lockQuote(tx, actor, ref);
  const subject = { kind: "quote", id: quote.id };
  if (quote.current.state === "draft") await requireFilledIn(tx, actor, subject);
  const { amount, currency, ...facts } = await quoteApprovalFacts(tx, quote.current);
  const route = await routeFor(tx, actor, { matter: "quote", subject, ownerId: quote.ownerId, amount, currency, facts });
  const { reasons } = route;
  if (route.steps.length === 0) {
    return { quote: await moveQuote(tx, actor, quote, "autoApprove", { decidedAt: tx.now }, { auto: true }), reasons };
  }
  const submitted = await moveQuote(tx, actor, quote, "submit");
  await submitForApproval(tx, actor, {
    ...route,
    subject,
    number: quote.number,
    hash: quote.current.contentHash,
    editedBy: quote.current.editedBy,
  });
  return { quote: submitted, reasons };
}

export async function quoteApprovalFacts(tx: Tx, version: QuoteVersion): Promise<ApprovalFacts> {
  const rates = await ratesOfVersion(tx, version);
  return {
    amount: inBase(version.totalAmount, version.currency, rates),
    currency: rates.base,
    discount: discountOffList(version),
    margin: quoteMargin(version, rates).percent,
  };
}
