import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { PurchaseOrder, PurchaseOrderLine, PurchaseOrderState } from "./purchase-order";

export interface PurchaseOrderFilter {
  readonly states?: readonly PurchaseOrderState[];
  readonly supplierId?: Id;
  readonly productId?: Id;
  /** Should have come before that day. */
  readonly dueBefore?: CalendarDay;
  readonly dueFrom?: CalendarDay;
  readonly dueTo?: CalendarDay;
  /** The nearest due first, those without a day last, instead of the newest first. */
  readonly soonestFirst?: true;
}

export interface PurchaseOrderStore {
  find(id: Id): Promise<PurchaseOrder | null>;
  byNumber(number: string): Promise<PurchaseOrder | null>;
  list(filter: PurchaseOrderFilter, page: PageRequest): Promise<Page<PurchaseOrder>>;
  lock(id: Id): Promise<PurchaseOrder | null>;
  /** The draft for that supplier and warehouse, which further requisitions join; the oldest of several. */
  lockDraft(supplierId: Id, warehouseId: Id): Promise<PurchaseOrder | null>;
  /** The orders that a requisition stands on, cancelled ones left out. */
  ofRequisition(requisitionId: Id): Promise<readonly PurchaseOrder[]>;
  add(order: PurchaseOrder): Promise<void>;
  /** The header, the lines that changed and those that are new. Refuses `purchaseOrder.stale` when somebody saved in between. */
  save(order: PurchaseOrder, changed: readonly PurchaseOrderLine[], added?: readonly PurchaseOrderLine[]): Promise<PurchaseOrder>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly purchaseOrders: PurchaseOrderStore;
  }
}
