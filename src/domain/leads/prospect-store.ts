import type { Customer } from "../customers/customer";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";

/** What the pool knows of a prospect. */
export interface PooledProspect {
  readonly customerId: Id;
  /** Not before the day after this one does it go back into the pool. */
  readonly keptUntil: CalendarDay | null;
  /** Who had it before it went into the pool, and when that was. */
  readonly lastOwnerId: Id | null;
  readonly releasedAt: Date | null;
}

/** Prospects as the pool sees them. What nobody owns is everybody's to claim, so there is no data scope. */
export interface ProspectStore {
  /** Nothing is known of one that never was in the pool. */
  of(customerId: Id): Promise<PooledProspect>;
  put(prospect: PooledProspect): Promise<void>;
  inPool(page: PageRequest): Promise<Page<Customer>>;
  /** How many prospects somebody has. */
  held(personId: Id): Promise<number>;
  /** Owned ones that nobody touched after the instant, and that are not kept until that day; by key. */
  untouched(before: Date, keptUntilBefore: CalendarDay, most: number): Promise<readonly Customer[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly prospects: ProspectStore;
  }
}
