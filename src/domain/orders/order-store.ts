import type { Scope } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Quantity } from "../shared/quantity";
import type { PlanningFacts } from "./planning-facts";
import type { OrderLine, OrderState, SalesOrder } from "./order";

export interface OrderFilter {
  readonly states?: readonly OrderState[];
  readonly customerId?: Id;
  readonly opportunityId?: Id;
  readonly quoteId?: Id;
  readonly ownerId?: Id;
  /** To be delivered on or before this day; without a day it is wanted as soon as possible. */
  readonly deliverUntil?: CalendarDay;
  readonly madeBefore?: Date;
  /** true: nothing is open of what it owes; false: something is. */
  readonly paid?: boolean;
}

/** Whose order a line stands in. */
export interface LineOwner {
  readonly lineId: Id;
  readonly number: string;
  readonly customerId: Id;
}

export interface OrderStore {
  find(scope: Scope, id: Id): Promise<SalesOrder | null>;
  byNumber(scope: Scope, number: string): Promise<SalesOrder | null>;
  byOpportunity(opportunityId: Id): Promise<SalesOrder | null>;
  list(scope: Scope, filter: OrderFilter, page: PageRequest): Promise<Page<SalesOrder>>;
  /** For a change: the order is locked until the end of the transaction. */
  lock(id: Id): Promise<SalesOrder | null>;
  /** Throws RunAgain when the deal got its order in between: a fresh look finds it. */
  add(order: SalesOrder): Promise<void>;
  /** The order's own fields and all lines' quantities. Refuses `order.stale` when somebody saved in between. */
  save(order: SalesOrder, changed?: readonly OrderLine[]): Promise<SalesOrder>;
  /** A draft's content with its lines, replaced. Refuses `order.stale`. */
  saveDraft(order: SalesOrder): Promise<SalesOrder>;
  planningFacts(productIds: readonly Id[], customerId: Id): Promise<PlanningFacts>;
  /** Ordered and not cancelled of a quote's lines, by quote line. */
  orderedOfQuote(quoteId: Id): Promise<ReadonlyMap<Id, Quantity>>;
  /** The orders these lines stand in. */
  ofLines(lineIds: readonly Id[]): Promise<readonly LineOwner[]>;
  /** Orders with something backordered of the product in that warehouse, the oldest first. */
  waitingFor(productId: Id, warehouseId: Id): Promise<readonly Id[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly orders: OrderStore;
  }
}
