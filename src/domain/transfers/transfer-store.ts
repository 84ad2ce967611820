import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Quantity } from "../shared/quantity";
import type { Transfer, TransferState } from "./transfer";

export interface TransferFilter {
  readonly states?: readonly TransferState[];
  /** From it or to it. */
  readonly warehouseId?: Id;
  readonly productId?: Id;
}

/** So much of a product on its way between two warehouses. */
export interface InTransit {
  readonly productId: Id;
  readonly transferNumber: string;
  readonly fromWarehouseId: Id;
  readonly toWarehouseId: Id;
  readonly quantity: Quantity;
  readonly plannedDay: CalendarDay | null;
}

export interface TransferStore {
  find(id: Id): Promise<Transfer | null>;
  byNumber(number: string): Promise<Transfer | null>;
  list(filter: TransferFilter, page: PageRequest): Promise<Page<Transfer>>;
  lock(id: Id): Promise<Transfer | null>;
  /** What was sent and is neither here nor given up, the oldest first. */
  inTransit(productIds: readonly Id[]): Promise<readonly InTransit[]>;
  add(transfer: Transfer): Promise<void>;
  /** With what has arrived and was lost on its lines. Refuses `transfer.stale` when somebody saved in between. */
  save(transfer: Transfer): Promise<Transfer>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly transfers: TransferStore;
  }
}
