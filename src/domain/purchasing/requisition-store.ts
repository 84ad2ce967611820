import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Quantity } from "../shared/quantity";
import type { Demand, OnItsWay, Requisition, RequisitionState, SupplierOffer } from "./requisition";

export interface RequisitionFilter {
  readonly states?: readonly RequisitionState[];
  readonly productId?: Id;
  readonly warehouseId?: Id;
}

export interface RequisitionStore {
  find(id: Id): Promise<Requisition | null>;
  byNumber(number: string): Promise<Requisition | null>;
  list(filter: RequisitionFilter, page: PageRequest): Promise<Page<Requisition>>;
  lock(id: Id): Promise<Requisition | null>;
  lockByOpenKey(openKey: string): Promise<Requisition | null>;
  /** false: another one holds the same open key. */
  add(requisition: Requisition): Promise<boolean>;
  /** Refuses `requisition.stale` when somebody saved in between. */
  save(requisition: Requisition): Promise<Requisition>;
  /** Suggested, waiting for approval or approved, and what stands on purchase orders that are drafts. */
  openQuantity(productId: Id, warehouseId: Id): Promise<Quantity>;
  /** Of each product and warehouse the newest one, where it was rejected or cancelled. */
  lastDeclined(productIds: readonly Id[]): Promise<readonly Pick<Requisition, "productId" | "warehouseId" | "quantity">[]>;
  /**
   * On confirmed purchase orders, neither received nor cancelled, and with transfers from another warehouse. Orders without a
   * warehouse count for every one.
   */
  onItsWay(productIds: readonly Id[]): Promise<readonly OnItsWay[]>;
  /** Of every warehouse that waits for one of the products or has a safety stock of it. Not locked. */
  demands(productIds: readonly Id[]): Promise<readonly Demand[]>;
  /** What open orders of the warehouse wait for. */
  backordered(productId: Id, warehouseId: Id): Promise<Quantity>;
  /** By priority, then price. */
  offers(productIds: readonly Id[]): Promise<readonly SupplierOffer[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly requisitions: RequisitionStore;
  }
}
