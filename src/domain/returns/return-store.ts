import type { Scope } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Return, ReturnState } from "./return";
import type { ReturnSerial } from "./returned-pieces";

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
  /** The pieces that these returns ask for, or that came with them. */
  serialsOf(returnIds: readonly Id[]): Promise<readonly ReturnSerial[]>;
  /** Instead of those there are. */
  putSerials(returnId: Id, serials: readonly ReturnSerial[]): Promise<void>;
  /** Returns that are to bring these pieces, or have them and are not inspected. */
  bringing(serialIds: readonly Id[]): Promise<readonly (ReturnSerial & { readonly number: string })[]>;
  /** Every return that these pieces were on, oldest first. */
  withSerials(serialIds: readonly Id[]): Promise<readonly (ReturnSerial & { readonly number: string; readonly state: ReturnState })[]>;
  add(given: Return): Promise<void>;
  /** With its lines and outcomes. Refuses `return.stale` when somebody saved in between. */
  save(given: Return): Promise<Return>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly returns: ReturnStore;
  }
}
