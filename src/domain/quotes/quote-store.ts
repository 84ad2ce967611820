import type { Scope } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Quote, QuoteState, QuoteVersion } from "./quote";

export interface QuoteFilter {
  readonly states?: readonly QuoteState[];
  readonly customerId?: Id;
  readonly opportunityId?: Id;
  readonly ownerId?: Id;
}

export interface QuoteStore {
  find(scope: Scope, id: Id): Promise<Quote | null>;
  byNumber(scope: Scope, number: string): Promise<Quote | null>;
  list(scope: Scope, filter: QuoteFilter, page: PageRequest): Promise<Page<Quote>>;
  /** All of a deal, newest first. */
  ofOpportunity(opportunityId: Id): Promise<readonly Quote[]>;
  /** Newest first; the current one included. */
  versionsOf(quoteId: Id): Promise<readonly QuoteVersion[]>;
  /** For a change: the quote is locked until the end of the transaction. */
  lock(id: Id): Promise<Quote | null>;
  /** Approved or sent, and not valid any more on `day`. */
  overdue(day: CalendarDay, limit: number): Promise<readonly Id[]>;
  add(quote: Quote): Promise<void>;
  /** The current version's state and dates. Refuses `quote.stale` when somebody saved in between. */
  save(quote: Quote): Promise<Quote>;
  /** The current draft's content with its lines, replaced. Refuses `quote.stale`. */
  saveDraft(quote: Quote): Promise<Quote>;
  /** `quote.current` becomes a further version; `previous` is the state the one before ends in. Refuses `quote.stale`. */
  addVersion(quote: Quote, previous: { readonly id: Id; readonly state: QuoteState }): Promise<Quote>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly quotes: QuoteStore;
  }
}
