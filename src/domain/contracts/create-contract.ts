import { requireInScope, requirePermission } from "../access/scope";
import type { QuoteState } from "../quotes/quote";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import { auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Contract } from "./contract";
import { contractContentHash } from "./contract-content-hash";
import { requireTerm } from "./contract-term";

export interface CreateContract {
  readonly quoteId: Id;
  /** Default: the deal's title, or the quote's number. */
  readonly title?: string;
  /** Default: today. */
  readonly startDay?: CalendarDay;
  readonly endDay?: CalendarDay | null;
}

const mayBecomeContract: readonly QuoteState[] = ["approved", "sent", "accepted"];

/** Drawn up from the approved version of a quote, for its sum. Refuses `quote.notFound`, `contract.quoteNotApproved`, `contract.endBeforeStart`. */
export async function createContract(tx: Tx, actor: Actor, input: CreateContract): Promise<Contract> {
  requirePermission(actor, "contract.create");
  const quote = requireInScope("quote", actor, await tx.quotes.lock(input.quoteId));
  const offer = quote.current;
  if (!mayBecomeContract.includes(offer.state)) {
    throw new Refusal("contract.quoteNotApproved", { number: quote.number, state: offer.state });
  }
  const deal = quote.opportunityId === null ? null : await tx.opportunities.find({ kind: "all" }, quote.opportunityId);
  const term = requireTerm(input.startDay ?? (await todayOf(tx)), input.endDay ?? null);
  const content = {
    customerId: quote.customerId,
    quoteId: quote.id,
    quoteVersionNo: offer.versionNo,
    title: requireText("title", input.title ?? deal?.title ?? quote.number, 200),
    amount: offer.totalAmount,
    currency: offer.currency,
    ...term,
  };
  const contract: Contract = {
    ...content,
    id: newId(),
    number: await tx.numbers.next("CT"),
    opportunityId: quote.opportunityId,
    ownerId: quote.ownerId,
    state: "draft",
    signedDay: null,
    fileRef: null,
    contentHash: contractContentHash(content),
    editedBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
  await tx.contracts.add(contract);
  const subject = { kind: "contract", id: contract.id };
  auditCreated(tx, actor, "contract.create", subject, contract);
  const { number, customerId, ownerId } = contract;
  tx.emit({ type: "contract.created", subject, actorId: actor.personId, data: { number, customerId, ownerId, quoteId: quote.id } });
  return contract;
}
