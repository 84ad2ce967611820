import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Outbound, OutboundState, Shipment } from "./outbound";

export interface OutboundFilter {
  readonly states?: readonly OutboundState[];
  readonly warehouseId?: Id;
  readonly salesOrderId?: Id;
}

/** The warehouse's papers carry no owner; who may see the order's figures is the order's matter. */
export interface OutboundStore {
  find(id: Id): Promise<Outbound | null>;
  byNumber(number: string): Promise<Outbound | null>;
  list(filter: OutboundFilter, page: PageRequest): Promise<Page<Outbound>>;
  ofOrder(salesOrderId: Id): Promise<readonly Outbound[]>;
  lock(id: Id): Promise<Outbound | null>;
  /** All of an order, locked in the order of their ids. */
  lockOfOrder(salesOrderId: Id): Promise<readonly Outbound[]>;
  add(outbound: Outbound): Promise<void>;
  /** Refuses `outbound.stale` when somebody saved in between. */
  save(outbound: Outbound): Promise<Outbound>;
  addShipment(shipment: Shipment): Promise<void>;
  /** Oldest first. */
  shipmentsOfOrder(salesOrderId: Id): Promise<readonly Shipment[]>;
  setDelivered(shipmentIds: readonly Id[], at: Date): Promise<void>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly outbounds: OutboundStore;
  }
}
