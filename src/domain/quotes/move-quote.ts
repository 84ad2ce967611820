import { requireInScope } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { Quote, QuoteVersion } from "./quote";
import { quoteMachine, type QuoteVerb } from "./quote.machine";

/** Which quote, and which version of the record the card showed. */
export interface QuoteRef {
  readonly id: Id;
  readonly version?: number;
}

/** The quote locked for a change. Refuses `quote.notFound` and `quote.stale`. */
export async function lockQuote(tx: Tx, actor: Actor, ref: QuoteRef): Promise<Quote> {
  const quote = requireInScope("quote", actor, await tx.quotes.lock(ref.id));
  requireVersion("quote", quote, ref.version);
  return quote;
}

/** For effects of an approval: the approver needs no scope over what he was asked about. */
export async function lockQuoteById(tx: Tx, id: Id): Promise<Quote> {
  const quote = await tx.quotes.lock(id);
  if (!quote) throw new Refusal("quote.notFound");
  return quote;
}

/** The move itself: table, save, audit line, event. `also` are dates that change with it. */
export async function moveQuote(
  tx: Tx,
  actor: Actor,
  quote: Quote,
  verb: QuoteVerb,
  also: Partial<Pick<QuoteVersion, "decidedAt" | "sentAt">> = {},
  news: Readonly<Record<string, unknown>> = {},
): Promise<Quote> {
  const facts = { today: await todayOf(tx) };
  const moved = applyTransition(actor, quoteMachine, verb, { ...quote.current, number: quote.number }, facts);
  const current: QuoteVersion = { ...quote.current, ...also, state: moved.state };
  const saved = await tx.quotes.save({ ...quote, current });
  tellMove(tx, actor, quote, verb, saved, news);
  return saved;
}

export function tellMove(
  tx: Tx,
  actor: Actor,
  before: Quote,
  verb: QuoteVerb,
  after: Quote,
  news: Readonly<Record<string, unknown>> = {},
): void {
  const subject = { kind: "quote", id: after.id };
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: `quote.${verb}`,
    subject,
    before: { state: before.current.state, versionNo: before.current.versionNo, total: before.current.totalAmount },
    after: { state: after.current.state, versionNo: after.current.versionNo, total: after.current.totalAmount, ...news },
  });
  const type = quoteMachine.transitions.find((move) => move.name === verb)?.emits;
  if (type === undefined) return;
  const { number, customerId, opportunityId, ownerId } = after;
  const data = { number, customerId, opportunityId, ownerId, versionNo: after.current.versionNo, ...news };
  tx.emit({ type, subject, actorId: actor.personId, data });
}
