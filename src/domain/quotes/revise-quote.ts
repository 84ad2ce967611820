import { voidApproval } from "../approvals/void-approval";
import type { Actor } from "../shared/actor";
import { newId } from "../shared/id";
import { todayOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { lockQuote, tellMove, type QuoteRef } from "./move-quote";
import { priceBook, priceVersion } from "./price-version";
import type { Quote, QuoteState } from "./quote";
import { quoteMachine, type QuoteVerb } from "./quote.machine";
import { changedRequests, type QuoteChanges } from "./quote-request";

export interface ReviseQuote extends QuoteRef {
  readonly changes: QuoteChanges;
}

/**
 * Changes a quote. A draft is changed in place; anything later becomes a new draft version that is approved afresh,
 * and a pending approval is voided. Refuses `state.notAllowed` for an accepted quote, and what pricing refuses.
 */
export async function reviseQuote(tx: Tx, actor: Actor, input: ReviseQuote): Promise<Quote> {
  const quote = await lockQuote(tx, actor, input);
  const was = quote.current;
  const verb: QuoteVerb = was.state === "draft" ? "edit" : "revise";
  applyTransition(actor, quoteMachine, verb, { ...was, number: quote.number }, { today: await todayOf(tx) });

  const { changes } = input;
  const asked = [...(changes.lines ?? []), ...(changes.addLines ?? [])];
  const book = await priceBook(
    tx,
    quote.customerId,
    was.currency,
    [...was.lines, ...asked].map((line) => line.productId),
  );
  const requests = changedRequests(was.lines, changes, book.products, book.listed);
  const isDraft = verb === "edit";
  const head = {
    id: isDraft ? was.id : newId(),
    quoteId: quote.id,
    versionNo: isDraft ? was.versionNo : was.versionNo + 1,
    editedBy: actor.personId,
    currency: was.currency,
  };
  const current = priceVersion(tx, { id: quote.customerId }, head, was, changes, requests, book);
  if (was.state === "pendingApproval") await voidApproval(tx, actor, { kind: "quote", id: quote.id });
  const saved = isDraft
    ? await tx.quotes.saveDraft({ ...quote, current })
    : await tx.quotes.addVersion({ ...quote, current }, { id: was.id, state: endOf(was.state) });
  tellMove(tx, actor, quote, verb, saved);
  return saved;
}

/** What becomes of the version before: superseded while it still waited for somebody, else what it was. */
function endOf(state: QuoteState): QuoteState {
  const supersede = quoteMachine.transitions.find((move) => move.name === "supersede");
  return supersede?.from.includes(state) ? supersede.to : state;
}
