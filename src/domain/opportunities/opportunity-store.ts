import type { Scope } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Amount, Currency, Percent } from "../shared/money";
import type { Page, PageRequest } from "../shared/page";
import type { Opportunity, OpportunityState } from "./opportunity";

export interface OpportunityFilter {
  readonly states?: readonly OpportunityState[];
  readonly stage?: string;
  readonly customerId?: Id;
  readonly ownerId?: Id;
}

/** How many deals of one stage, probability and currency there are, and what they come to. */
export interface StageSum {
  readonly stage: string;
  readonly probability: Percent;
  readonly currency: Currency;
  readonly deals: number;
  readonly amount: Amount;
}

export interface OpportunityStore {
  find(scope: Scope, id: Id): Promise<Opportunity | null>;
  byNumber(scope: Scope, number: string): Promise<Opportunity | null>;
  list(scope: Scope, filter: OpportunityFilter, page: PageRequest): Promise<Page<Opportunity>>;
  /** Of all that `list` would list, page by page. */
  sums(scope: Scope, filter: OpportunityFilter): Promise<readonly StageSum[]>;
  lock(id: Id): Promise<Opportunity | null>;
  add(opportunity: Opportunity): Promise<void>;
  /** Refuses `opportunity.stale` when somebody saved in between. */
  save(opportunity: Opportunity): Promise<Opportunity>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly opportunities: OpportunityStore;
  }
}
