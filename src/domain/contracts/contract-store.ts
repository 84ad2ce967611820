import type { Scope } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Contract, ContractState } from "./contract";

export interface ContractFilter {
  readonly ownerId?: Id;
  readonly states?: readonly ContractState[];
  readonly customerId?: Id;
  readonly opportunityId?: Id;
  readonly quoteId?: Id;
  /** Ends on or after this day. */
  readonly endsFrom?: CalendarDay;
  /** Ends on or before this day. */
  readonly endsBy?: CalendarDay;
  /** The nearest end first, contracts without one last, instead of the newest first. */
  readonly nearestEndFirst?: true;
}

export interface ContractStore {
  find(scope: Scope, id: Id): Promise<Contract | null>;
  byNumber(scope: Scope, number: string): Promise<Contract | null>;
  list(scope: Scope, filter: ContractFilter, page: PageRequest): Promise<Page<Contract>>;
  /** The newest first; a deal has a handful. */
  ofOpportunity(id: Id): Promise<Contract[]>;
  lock(id: Id): Promise<Contract | null>;
  add(contract: Contract): Promise<void>;
  /** Refuses `contract.stale` when somebody saved in between. */
  save(contract: Contract): Promise<Contract>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly contracts: ContractStore;
  }
}
