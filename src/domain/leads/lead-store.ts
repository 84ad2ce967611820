import type { Scope } from "../shared/actor";
import type { DuplicateFound, DuplicateHints } from "../customers/customer-store";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Lead, LeadState } from "./lead";

/** A lead in the pool, or not yet assigned, is in everybody's scope. */
export interface LeadStore {
  find(scope: Scope, id: Id): Promise<Lead | null>;
  byNumber(scope: Scope, number: string): Promise<Lead | null>;
  list(scope: Scope, filter: { readonly states?: readonly LeadState[]; readonly ownerId?: Id }, page: PageRequest): Promise<Page<Lead>>;
  lock(id: Id): Promise<Lead | null>;
  /** Among leads that are neither qualified nor disqualified. */
  duplicates(hints: DuplicateHints): Promise<readonly DuplicateFound[]>;
  add(lead: Lead): Promise<void>;
  /** Refuses `lead.stale` when somebody saved in between. */
  save(lead: Lead): Promise<Lead>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly leads: LeadStore;
  }
}
