import type { Scope } from "../shared/actor";
import type { DuplicateFound, DuplicateHints } from "../customers/customer-store";
import type { CalendarDay } from "../shared/calendar-day";
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
  /** How many open leads somebody has. */
  held(personId: Id): Promise<number>;
  /** How many of the leads that they have were assigned to each after that instant. */
  assignedSince(personIds: readonly Id[], since: Date): Promise<ReadonlyMap<Id, number>>;
  /** Owned ones that nobody touched after the instant, and that are not kept until that day; by key. */
  untouched(before: Date, keptUntilBefore: CalendarDay, most: number): Promise<readonly Lead[]>;
  /** Who had which turn of a list last; locked. */
  turns(listKey: string): Promise<ReadonlyMap<Id, number>>;
  takeTurn(listKey: string, personId: Id, turnNo: number): Promise<void>;
  add(lead: Lead): Promise<void>;
  /** Refuses `lead.stale` when somebody saved in between. */
  save(lead: Lead): Promise<Lead>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly leads: LeadStore;
  }
}
