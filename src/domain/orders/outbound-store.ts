import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Outbound, OutboundState, Shipment } from "./outbound";

export interface OutboundFilter {
  readonly states?: readonly OutboundState[];
  readonly warehouseId?: Id;
  readonly salesOrderId?: Id;
}

/** A document that is to be picked, with what a list of them shows. */
export interface ToPick {
  readonly id: Id;
  readonly number: string;
  readonly warehouseId: Id;
  readonly state: OutboundState;
  readonly pickerId: Id | null;
  readonly order: string;
  readonly customerId: Id;
  readonly deliverBy: CalendarDay | null;
  /** How many lines of it have not shipped. */
  readonly lines: number;
}

/** The warehouse's papers carry no owner; who may see the order's figures is the order's matter. */
export interface OutboundStore {
  find(id: Id): Promise<Outbound | null>;
  byNumber(number: string): Promise<Outbound | null>;
  list(filter: OutboundFilter, page: PageRequest): Promise<Page<Outbound>>;
  /** Of orders that may ship: what is due first stands first, what has no day last. */
  toPick(
    filter: { readonly states: readonly OutboundState[]; readonly warehouseId?: Id; readonly dueUntil?: CalendarDay },
    page: PageRequest,
  ): Promise<Page<ToPick>>;
  ofOrder(salesOrderId: Id): Promise<readonly Outbound[]>;
  lock(id: Id): Promise<Outbound | null>;
  /** All of an order, locked in the order of their ids. */
  lockOfOrder(salesOrderId: Id): Promise<readonly Outbound[]>;
  add(outbound: Outbound): Promise<void>;
  /** Refuses `outbound.stale` when somebody saved in between. */
  save(outbound: Outbound): Promise<Outbound>;
  addShipment(shipment: Shipment): Promise<void>;
  shipment(id: Id): Promise<Shipment | null>;
  /** Oldest first, without those that were undone. */
  shipmentsOfOrder(salesOrderId: Id): Promise<readonly Shipment[]>;
  setUndone(id: Id, at: Date, by: Id): Promise<void>;
  setDelivered(shipmentIds: readonly Id[], at: Date): Promise<void>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly outbounds: OutboundStore;
  }
}
