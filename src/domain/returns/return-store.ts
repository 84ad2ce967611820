import type { Scope } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Return, ReturnState } from "./return";

export interface ReturnStore {
  find(scope: Scope, id: Id): Promise<Return | null>;
  byNumber(scope: Scope, number: string): Promise<Return | null>;
  lock(id: Id): Promise<Return | null>;
  list(
    scope: Scope,
    filter: { readonly customerId?: Id; readonly states?: readonly ReturnState[] },
    page: PageRequest,
  ): Promise<Page<Return>>;
  /** Oldest first. */
  ofOrder(salesOrderId: Id): Promise<readonly Return[]>;
  /** The return that an order replaces the goods of. */
  replacedBy(salesOrderId: Id): Promise<Return | null>;
  add(given: Return): Promise<void>;
  /** With its lines and outcomes. Refuses `return.stale` when somebody saved in between. */
  save(given: Return): Promise<Return>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly returns: ReturnStore;
  }
}
