import type { Scope } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { StockHold, StockHoldState } from "./stock-hold";

export interface StockHoldFilter {
  readonly states?: readonly StockHoldState[];
  readonly productId?: Id;
  readonly customerId?: Id;
}

export interface StockHoldStore {
  find(scope: Scope, id: Id): Promise<StockHold | null>;
  findMany(ids: readonly Id[]): Promise<readonly StockHold[]>;
  /** What ends first stands first. */
  list(scope: Scope, filter: StockHoldFilter, page: PageRequest): Promise<Page<StockHold>>;
  lock(id: Id): Promise<StockHold | null>;
  /** Of what is held for a customer of these products; not locked. */
  heldFor(customerId: Id, productIds: readonly Id[]): Promise<readonly Id[]>;
  /** Held and over, locked; what somebody else has locked is left out. */
  lockOver(now: Date, limit: number): Promise<readonly StockHold[]>;
  add(hold: StockHold): Promise<void>;
  /** Refuses `stockHold.stale` when somebody saved in between. */
  save(hold: StockHold): Promise<StockHold>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly stockHolds: StockHoldStore;
  }
}
