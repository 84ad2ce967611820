import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Stocktake, StocktakeState } from "./stocktake";

export interface StocktakeStore {
  find(id: Id): Promise<Stocktake | null>;
  byNumber(number: string): Promise<Stocktake | null>;
  list(filter: { readonly states?: readonly StocktakeState[]; readonly warehouseId?: Id }, page: PageRequest): Promise<Page<Stocktake>>;
  lock(id: Id): Promise<Stocktake | null>;
  add(stocktake: Stocktake): Promise<void>;
  /** With its counts. Refuses `stocktake.stale` when somebody saved in between. */
  save(stocktake: Stocktake): Promise<Stocktake>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly stocktakes: StocktakeStore;
  }
}
